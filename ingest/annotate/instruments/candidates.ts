import { foldForMatching } from '../../../graph/text/fold.ts';
import { findInstruments, instrumentHeads, instrumentNamed } from '../../../graph/vocabulary/instruments.ts';
import { makeTrie, type Trie } from '../../../graph/vocabulary/match.ts';
import { cellOneOf, cellPattern, readLexicon } from '../lexicon.ts';
import { findOpenings } from '../openings.ts';
import { makePlaceMatcher } from '../pattern-finder.ts';
import { nameStart } from './phrases.ts';
import { findShapes } from './shapes.ts';
import { anchored } from '../../../graph/text/anchored.ts';
import { sortFew } from '../../../graph/text/sort-few.ts';

/** A possible instrument: `[start, end)` of the text is its printed phrase, `surface` its name. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly class: string;
  /** Id in the vocabulary, or null. */
  readonly instrument: string | null;
  readonly rule:
    'instrument.name' | 'instrument.pattern' | 'instrument.head' | 'instrument.framed' | 'instrument.quoted' | 'instrument.expanded';
}

/** 融资租赁公司 is an actor, not a means, and so is 金融租赁 in a list that ends 等金融机构. */
const NAMES_AN_ACTOR = anchored(/^(?:公司|企业|机构|业协会)/u);
const LISTS_ACTORS = /^(?:、[^，。；、]{2,8}){0,4}等[^，。；、的]{0,14}(?:机构|公司|组织|主体)/u;
/** 融资担保、再担保机构: what lends or insures, joined to another such trade. */
const JOINS_ACTOR = anchored(
  /^(?:[、和与及或](?:再?担保|再保险|保险|信托|保理|小额贷款|[^，。；、和与及或的]{0,4}租赁)){1,3}(?:公司|机构|企业)/u,
);
const TRADES = anchored(/^(?:金融租赁|融资租赁|信托|资产管理|商业保理|保理|融资担保|小额贷款)$/u);
const MEETS = /符合[^，。；、]{0,4}$/u;
const OF_WHOM = /^[^，。；、]{0,6}的/u;
const YES_NO = ['yes', 'no'] as const;
const PATTERNS = readLexicon('instrument-patterns.tsv', ['pattern', 'class', 'grow', 'need']).map((row) => ({
  class: row.get('class'),
  grows: cellOneOf(row, 'grow', YES_NO) === 'yes',
  mustGrow: cellOneOf(row, 'need', YES_NO) === 'yes',
}));

const GENERICS = readLexicon('instrument-generics.tsv', ['surface', 'rule', 'context']).map((row) => ({
  surface: cellPattern({ ...row, get: (column) => (column === 'surface' ? `^(?:${row.get('surface')})$` : row.get(column)) }, 'surface'),
  needs: cellOneOf(row, 'rule', ['need', 'bar']) === 'need',
  context: cellPattern(row, 'context'),
}));

const NEVER = '(?!)';
/** All of them in one: every name of a sentence is asked for them, and few are. Those whose beginning tells nothing are told by their end. */
const isGeneric = ((): ((folded: string) => boolean) => {
  const { told = [], untold = [] } = Object.groupBy(
    GENERICS.map(({ surface }) => surface.source),
    (source) => (findOpenings(source) === null ? 'untold' : 'told'),
  );
  const opened = makePlaceMatcher(told.join('|') || NEVER);
  const ended = anchored(new RegExp(untold.join('|') || NEVER, 'u'));
  return (folded) => opened(folded, 0) >= 0 || ended.test(folded);
})();

/** Whether a name counts in its sentence: bare nouns never do, a technology only in finance, a right only where it is traded. */
export function counts(surface: string, sentence: string): boolean {
  const folded = foldForMatching(surface);
  return (
    !isGeneric(folded) || GENERICS.every((generic) => !generic.surface.test(folded) || generic.context.test(sentence) === generic.needs)
  );
}

/** 为符合产能置换政策的钢铁项目提供融资: what a project has to meet describes it, the policy acts through something else. */
export function describesWhom(sentence: string, { start, end }: Candidate): boolean {
  if (!sentence.includes('符合')) return false;
  return MEETS.test(sentence.slice(Math.max(0, start - 6), start)) && OF_WHOM.test(sentence.slice(end, end + 8));
}

/** A title of an act is cited (《……专项附加扣除暂行办法》); a catalogue or standard in title marks is itself a means. */
const CITED_ACT = /(?:办法|条例|法|意见|通知|纲要|规划|方案|决定|公告|细则|规定|批复|函|纪要|公约|协定|宣言)(?:[（(][^（）()]*[）)])?$/u;

/** Whether a name stands inside the title of an act. */
export function inCitedTitle(sentence: string, { start, end }: Candidate): boolean {
  const open = sentence.lastIndexOf('《', start);
  if (open < 0) return false;
  const close = sentence.indexOf('》', open);
  return close >= end && CITED_ACT.test(sentence.slice(open + 1, close));
}

/** 国际标准化组织可持续金融技术委员会: what stands below an international organisation ends its name and is no means of the text. */
const INTERNATIONAL = /(?:国际[^，。；、：（）“”]{1,8}|倡议|标准化)组织[^，。；、：（）“”]{0,6}$/u;

export function endsForeignName(sentence: string, { start, class: inClass }: Candidate): boolean {
  return inClass === 'organisation' && INTERNATIONAL.test(sentence.slice(Math.max(0, start - 20), start));
}

/** Names of the vocabulary. */
export function findNames(sentence: string): Candidate[] {
  return findInstruments(sentence)
    .filter(
      ({ surface, end }) =>
        !NAMES_AN_ACTOR.test(sentence.slice(end)) &&
        !JOINS_ACTOR.test(sentence.slice(end)) &&
        !(TRADES.test(surface) && LISTS_ACTORS.test(sentence.slice(end))),
    )
    .map(({ start, end, surface, entry }) => ({
      start,
      end,
      surface,
      class: entry.class,
      instrument: entry.isClass ? null : entry.id,
      rule: 'instrument.name',
    }));
}

/** 孵化器和先导区: what is joined to another name has its attribute there. */
const JOINT = anchored(/(?<!碳中)[和与及或]$/u);

/** Names that only their shape gives away, grown to the left over their attributes. */
export function findPatterned(sentence: string): Candidate[] {
  return findShapes(sentence, 'patterns').flatMap((found): Candidate[] => {
    const shape = PATTERNS[found.pattern];
    if (shape === undefined) return [];
    const listed = shape.mustGrow && found.text.length > 2 && JOINT.test(sentence.slice(Math.max(0, found.start - 3), found.start));
    const start = shape.grows && !listed ? nameStart(sentence, found.start, shape.mustGrow) : found.start;
    if (shape.mustGrow && !listed && found.start - start < 2) return [];
    return [
      {
        start,
        end: found.end,
        surface: sentence.slice(start, found.end),
        class: shape.class,
        instrument: null,
        rule: 'instrument.pattern',
      },
    ];
  });
}

let headsAt: Trie<number> | undefined;

/** Compounds that end in a head noun of the vocabulary (…贷款, …保险) and have an attribute of at least two units before it; longer heads first. */
export function findHeaded(sentence: string): Candidate[] {
  const heads = instrumentHeads();
  headsAt ??= makeTrie(heads.map(({ suffix }, index) => [suffix, index] as const));
  const hits: { readonly at: number; readonly head: number }[] = [];
  for (let at = headsAt.seek(sentence, 0); at < sentence.length; at = headsAt.seek(sentence, at + 1))
    for (const { entry } of headsAt(sentence, at)) if (entry !== null) hits.push({ at, head: entry });
  return sortFew(hits, (a, b) => a.head - b.head || a.at - b.at).flatMap(({ at, head }): Candidate[] => {
    const { suffix, class: inClass, stops } = heads[head] ?? { suffix: '', class: '', stops: [] };
    const end = at + suffix.length;
    if (attributeAt(sentence, end) >= 0 && !(inClass === 'fiscal' && sentence.startsWith('支持', end))) return [];
    if (JOINS_ACTOR.test(sentence.slice(end))) return [];
    const start = nameStart(sentence, at);
    const attribute = sentence.slice(start, at);
    if (attribute.length < 2 || JOIN_LEFT.test(attribute) || stops.some((stop) => attribute.endsWith(stop))) return [];
    // 再贷款再贴现 is two of a class, not a kind of one
    if (instrumentNamed(attribute)?.class === inClass) return [];
    return [{ start, end, surface: sentence.slice(start, end), class: inClass, instrument: null, rule: 'instrument.head' }];
  });
}

/** 统计和评价: what stands before 和 is no attribute of the head. */
const JOIN_LEFT = anchored(/[和与及或、]$/u);
/** What shows that a head noun is itself an attribute: 保险公司, 基金管理人, 贷款余额. */
const attributeAt = makePlaceMatcher(
  '(?:公司|机构|业|余额|增速|市场利率|管理人|办法|条例|部门|企业|单位|人员|主体|局|法|金额|规模|监管|资金|领域|地方|地区|中心|投放|支持|条件|审批|结构|资源|投入|需求|经济|化|方案|经验|任务|工作方案|名单|期|券|权|务|煤|赔|地”?出让)',
);
