import { PRINTED_KINDS, type Clause, type PolicyDocument, type RegionMention } from '../../graph/model.ts';
import { spanContains, type Span } from '../../graph/span.ts';
import { findAll } from '../../graph/text/matches.ts';
import { readableSlice } from '../../graph/text/view.ts';
import { findRegions, isWithin, regionAncestors, regionById, regionsNamed } from '../../graph/vocabulary/regions.ts';
import type { Match, Region } from '../../graph/vocabulary/types.ts';
import type { Stage } from '../stage.ts';
import { anyOf, cellOneOf, readLexicon } from './lexicon.ts';
import { findNumbers } from './metadata/number.ts';
import { passageSpan, readPassage } from './passage.ts';
import { confidenceOf } from './rules.ts';
import { findTitleQuotes } from './title-quotes.ts';
import { anchored } from '../../graph/text/anchored.ts';
import { withoutBlanks } from '../../graph/text/blanks.ts';

const COUNTRY = '100000';
const USES = ['body', 'head', 'thing', 'before', 'scope', 'heading', 'address'] as const;
const rows = readLexicon('region-cues.tsv', ['pattern', 'use']);
const cue = (use: (typeof USES)[number]): string =>
  anyOf(
    rows.filter((row) => cellOneOf(row, 'use', USES) === use),
    'pattern',
  );
const NAMES_OTHER = anchored(new RegExp(`^(?:${cue('body')}|${cue('thing')})`, 'u'));
const HEADED = anchored(new RegExp(`${cue('head')}$`, 'u'));
/** Asked of the text up to the end of the name. */
const WITHIN = new RegExp(cue('before'), 'u');
const SCOPE = new RegExp(cue('scope'), 'u');
const SCOPE_HEADING = anchored(new RegExp(cue('heading'), 'u'));
const ADDRESS = new RegExp(cue('address'), 'u');
/** 本市行政区域内: the document's own region, by its level. */
const OWN = /(?:本|全)(?<level>省|自治区|市|州|县|区)(?=行政区域|行政区划|范围|辖区|境内|区域内|内)|(?:本)(?=行政区域)/gu;
const LEVELS: Readonly<Record<string, string>> = { 省: '省', 自治区: '省', 市: '市', 州: '市', 县: '县', 区: '县' };
/** Counties and districts whose names are common words, so that only the superior before them tells that they are meant. */
const COMMON = anchored(/^(?:城区|郊区|矿区|新城区|城关区|市中区|开发区|城厢区|新区|东区|西区|和平|民主|公安|平安)/u);
const FULL = anchored(/(?:省|市|区|县|州|盟|旗|岛|湾|带|圈|群|角)$/u);

interface Found {
  readonly start: number;
  readonly end: number;
  readonly region: string;
  /** Whether it names a place only where words begin and end. */
  readonly isSure: () => boolean;
}

/** The text with titles and document numbers blanked, unit for unit: places in them are not named by the clause. */
function hideNames(text: string): string {
  const hidden = [...(text.includes('《') ? findTitleQuotes(text) : []), ...(text.includes('号') ? findNumbers(text) : [])];
  return hidden.reduce((kept, { start, end }) => kept.slice(0, start) + '《'.repeat(end - start) + kept.slice(end), text);
}

/** Matches that follow one another from the superior to the inferior (四川省成都市) are one mention of the last. */
function joinChains(matches: readonly Match<Region>[]): { from: Match<Region>; last: Match<Region> }[] {
  const chains: { from: Match<Region>; last: Match<Region> }[] = [];
  for (const match of matches) {
    const above = chains.at(-1);
    if (above !== undefined && above.last.end === match.start && isWithin(match.entry.id, above.last.entry.id)) above.last = match;
    else chains.push({ from: match, last: match });
  }
  return chains;
}

/**
 * The region a mention means; null where that is not sure: a county by its short name, by a common word, or by a name that several share, counts
 * only behind its superior or within the document's own region.
 */
function decide({ from, last }: { from: Match<Region>; last: Match<Region> }, own: string): string | null {
  if (last.entry.level !== '县' || last.entry.kind !== 'administrative' || from !== last) return last.entry.id;
  if (COMMON.test(last.surface) || last.surface.length < 3) return null;
  const home = [own, ...regionAncestors(own).map(({ id }) => id)].filter((id) => id !== COUNTRY);
  const named = regionsNamed(last.surface).filter(({ level }) => level === '县');
  const near = named.filter(({ id }) => home.some((place) => isWithin(id, place)));
  const [only, ...others] = near.length > 0 ? near : FULL.test(last.surface) ? named : [];
  return only !== undefined && others.length === 0 ? only.id : null;
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const NEARBY = 8;
/** No word goes on behind these, nor behind the ends of the text: there nothing need be cut. */
const PARTS_WORDS = new Set(['', ...'，。、；：（）“”《》\n']);

/** Whether a name begins and ends where words do: 确保定期 holds 保定, 扩大连片 holds 大连, and neither names a city. Words are those of ICU's dictionary. */
function isWord(text: string, start: number, end: number): boolean {
  const ended = PARTS_WORDS.has(text.charAt(end)) || FULL.test(text.slice(start, end));
  if (ended && PARTS_WORDS.has(text.charAt(start - 1))) return true;
  const from = Math.max(0, start - NEARBY);
  const words = WORDS.segment(text.slice(from, end + NEARBY));
  const begins = (at: number): boolean => at >= text.length || words.containing(at - from)?.index === at - from;
  return begins(start) && (ended || begins(end));
}

function findNamed(text: string, own: string): Found[] {
  const plain = hideNames(text);
  return joinChains(findRegions(plain)).flatMap((chain) => {
    const [start, end] = [chain.from.start, chain.last.end];
    const region = decide(chain, own);
    if (region === null || region === COUNTRY) return [];
    if (WITHIN.test(plain.slice(Math.max(0, start - 1), end))) return [];
    if (NAMES_OTHER.test(plain.slice(end, end + 16)) || HEADED.test(plain.slice(Math.max(0, start - 8), start))) return [];
    return [{ start, end, region, isSure: () => chain.last.entry.kind !== 'administrative' || isWord(plain, start, end) }];
  });
}

/** 本市, 全省 before 行政区域内 mean the document's own region, or the one above it of that level. */
function findOwn(text: string, own: string): Found[] {
  return findAll(OWN, text).flatMap((match) => {
    const level = LEVELS[match.groups?.['level'] ?? ''];
    const region = [regionById(own), ...regionAncestors(own)].find(
      (each) => each !== undefined && (level === undefined || each.level === level),
    );
    return region === undefined || region.id === COUNTRY
      ? []
      : [{ start: match.index, end: match.index + match[0].length, region: region.id, isSure: () => true }];
  });
}

/** Adds what a part of a clause names to the mentions of the clause: each region once, where a place of it is told to be in force rather than where it is only named. */
function readPart(document: PolicyDocument, clause: Clause, part: Span, byRegion: Map<string, RegionMention>): void {
  const own = document.meta.region.id;
  const passage = readPassage(document.text, part);
  const { text } = passage;
  const isWhole = (): boolean => SCOPE_HEADING.test(withoutBlanks(clause.heading ?? ''));
  const add = ({ start, end, region, isSure }: Found, scopeOnly: boolean): void => {
    const known = byRegion.get(region);
    if (known?.role === 'scope') return;
    const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start), text.lastIndexOf('；', start)) + 1;
    const until = text.slice(end).search(/[。；\n]/u);
    const behind = text.slice(end, until < 0 ? text.length : end + until);
    if (ADDRESS.test(text.slice(from, start)) || ADDRESS.test(behind)) return;
    const role = isWhole() || SCOPE.test(`${text.slice(from, start)}◆${behind}`) ? 'scope' : 'named';
    if (role === 'named' && (scopeOnly || known !== undefined)) return;
    const span = passageSpan(document.text, passage, start, end);
    if (document.departments.some((body) => body.clause === clause.path && spanContains(body.span, span))) return;
    // asked last: cutting words takes longer than all the rest
    if (!isSure()) return;
    const rule = `region.${role}`;
    byRegion.set(region, {
      clause: clause.path,
      name: readableSlice(document.text, span),
      region,
      role,
      span,
      rule,
      confidence: confidenceOf(rule),
    });
  };
  for (const found of findNamed(text, own)) add(found, false);
  if (/[本全]/.test(text)) for (const found of findOwn(text, own)) add(found, true);
}

/** Places that clauses name, each once a clause; not those inside names of bodies, titles, numbers and addresses. */
export const regions: Stage = {
  name: 'regions',
  requires: ['text', 'clauses', 'meta', 'departments'],
  adds: ['regions'],
  run(document: PolicyDocument) {
    const read = document.clauses.filter(({ kind }) => PRINTED_KINDS.includes(kind) || kind === 'annex');
    return {
      regions: read.flatMap((clause) => {
        const parts = [clause.headingSpan, clause.body].filter((part) => part !== null);
        const byRegion = new Map<string, RegionMention>();
        for (const part of parts) readPart(document, clause, part, byRegion);
        return [...byRegion.values()];
      }),
    };
  },
};
