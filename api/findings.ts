import { fileURLToPath } from 'node:url';
import { readTable } from '../graph/table.ts';
import type { Language } from './said.ts';

interface Wording {
  readonly rule: string;
  /** The message as the stage writes it; its groups are what it names. */
  readonly zh: RegExp;
  /** With `{1}` for the first group. */
  readonly en: string;
}

let wordings: readonly Wording[] | undefined;

function readWordings(): readonly Wording[] {
  wordings ??= readTable(fileURLToPath(new URL('findings.tsv', import.meta.url)), ['rule', 'zh', 'en', 'source']).map((row) => ({
    rule: row.get('rule'),
    zh: new RegExp(`^${row.get('zh').replace(/\{\d\}/g, '(.*)')}$`, 'su'),
    en: row.get('en'),
  }));
  return wordings;
}

/** What a finding says, in English; undefined where no wording of its rule fits. Findings are kept in Chinese, as the stages write them. */
export function sayFinding(rule: string, message: string): string | undefined {
  for (const { rule: of, zh, en } of readWordings()) {
    const named = of === rule ? zh.exec(message) : null;
    if (named !== null) return en.replace(/\{(\d)\}/g, (_slot, number: string) => named[Number(number)] ?? '');
  }
  return undefined;
}

/** What a finding says, for who reads the language: the Chinese message itself where an older pipeline worded it otherwise. */
export const findingFor = ({ rule, message }: { readonly rule: string; readonly message: string }, language: Language): string =>
  language === 'en' ? (sayFinding(rule, message) ?? message) : message;
