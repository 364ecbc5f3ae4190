import { makeTrie } from '../../../../graph/vocabulary/match.ts';
import { cellOneOf, readLexicon } from '../../lexicon.ts';
import { anchored } from '../../../../graph/text/anchored.ts';

const KINDS = [
  'verb',
  'light',
  'force',
  'modal',
  'adverb',
  'strong',
  'noun',
  'nested',
  'takes',
  'toward',
  'prep',
  'alone',
  'cut',
  'name',
  'follow',
] as const;
export type WordKind = (typeof KINDS)[number];

/** What a word can be: one object for all words that can be the same, with a flag for each kind, since every place of a segment is asked for several. */
export type WordKinds = Readonly<Record<WordKind, boolean>>;

/** A word at a place of a segment: where it ends and what it can be (`lexicon/slot-words.tsv`). */
export interface Word {
  readonly end: number;
  readonly kinds: WordKinds;
}

const combinations = new Map<string, WordKinds>();

export function wordKinds(some: Iterable<WordKind>): WordKinds {
  const chosen = new Set(some);
  const key = KINDS.filter((kind) => chosen.has(kind)).join();
  const kinds = combinations.get(key) ?? (Object.fromEntries(KINDS.map((kind) => [kind, chosen.has(kind)])) as WordKinds);
  combinations.set(key, kinds);
  return kinds;
}

/** What the grammar of bearers knows as adverbs and verbs is known here too; a word in both is an adverb. */
const SHARED: ReadonlyMap<string, WordKind> = new Map([
  ['verb', 'verb'],
  ['adverb', 'adverb'],
  ['follow', 'follow'],
]);

function readWords(): [word: string, kinds: WordKinds][] {
  const kinds = new Map<string, Set<WordKind>>();
  const add = (word: string, kind: WordKind): void => void kinds.set(word, (kinds.get(word) ?? new Set()).add(kind));
  for (const row of readLexicon('modality-verbs.tsv', ['kind', 'words']).sort((a, b) => a.get('kind').localeCompare(b.get('kind')))) {
    const kind = SHARED.get(row.get('kind'));
    if (kind !== undefined) for (const word of row.list('words')) if (word.length > 1 && !kinds.has(word)) add(word, kind);
  }
  for (const row of readLexicon('slot-words.tsv', ['kind', 'words']))
    for (const word of row.list('words')) add(word, cellOneOf(row, 'kind', KINDS));
  return [...kinds].map(([word, some]) => [word, wordKinds(some)]);
}

const find = makeTrie(readWords());
const ONLY_FOLLOWS = wordKinds(['follow']);

/** The longest word that begins at `at`; null where none does. */
export function wordAt(text: string, at: number): Word | null {
  const label = find.longest(text, at);
  return label === undefined || label.entry === null ? null : { end: at + label.length, kinds: label.entry };
}

/** The first place at or behind `from` where a word can begin. */
export const seekWord = (text: string, from: number): number => find.seek(text, from);

/** Whether a word can be an action. */
export const isAct = ({ kinds }: Word): boolean => !kinds.name && (kinds.verb || kinds.light || kinds.force || kinds.strong || kinds.takes);

/** Whether a word is a verb only where somebody stands before it. */
export const isOnlyFollower = ({ kinds }: Word): boolean => kinds === ONLY_FOLLOWS;

/** What makes the verb before it part of a name: 发展方式, 建设用地. */
const NAMED =
  /^(?:$|[、和与及等的]|方式|模式|理念|用地|项目|标准|工程|规划|方案|计划|机制|体系|平台|能力|水平|工作|行动|基地|中心|试点|力度|作用|制度|政策|成果|资金|基金|企业|单位|人才|服务|活动|情况|经验|成效|质量|结构|环境|示范|应用|推广|升级|创新|建设|发展|转变|管理|利用|改造|保护|修复|场景|技术攻关|推进|运营|责任|贡献|率|量|性|部门|机构|条件|进度|任务|过程|内容|效果|对象|费|办法|地区|期满|包|额|利率|主体|流程|期限|名单|材料|信息|系统|中介|机制)/u;

/** What makes any verb before it part of a name: 履行情况, 落实进度. */
const ALWAYS_NAMED = anchored(/^(?:情况|需要|需求|要求|力度(?!，)|进度|过程|期间|率|者(?!，)|性|事项|窗口)/u);

/** Whether what stands behind a verb makes it a name wherever it stands. */
export const isAlwaysNamed = (text: string, { end }: Word): boolean => ALWAYS_NAMED.test(text.slice(end));

/** Whether a verb at the start of a segment is part of a name: 签约服务费, 验收考核办法. */
export const isNamed = (text: string, word: Word): boolean => word.kinds.noun && NAMED.test(text.slice(word.end)) && word.end < text.length;

/** Whether a verb that seldom is a noun begins at `at`, and is none there. */
export function strongAt(text: string, at: number): Word | null {
  const word = wordAt(text, at);
  if (word === null || !word.kinds.strong) return null;
  if (ALWAYS_NAMED.test(text.slice(word.end))) return null;
  return word.kinds.noun && NAMED.test(text.slice(word.end)) ? null : word;
}
