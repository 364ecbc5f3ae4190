import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sayFinding } from '../../api/findings.ts';
import { allRules } from '../../ingest/annotate/rules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = [...globSync('ingest/**/*.ts', { cwd: root }), 'api/resolvers/document.ts'].map((file) =>
  readFileSync(`${root}${file}`, 'utf8'),
);

/** Messages as the sources write them, each with the rule beside it; what they name is the word 某处. */
const written = sources.flatMap((source) => [
  ...[...source.matchAll(/\['(metadata\.[a-z-]+)', ['`](.+?)['`]\]/g)].map(([, rule, message]) => [rule, message]),
  ...[...source.matchAll(/rule: '([a-z]+\.[a-z-]+)',[^}]*?message: ['`](.+?)['`][,\s}]/gs)].map(([, rule, message]) => [rule, message]),
]) as [string, string][];

test.each([
  ...written,
  ['metadata.from-page', '成文日期“2024-07-18”取自网页的说明栏，正文没有写明'],
  ['metadata.page-differs', '发文字号：正文为“甲”，网页的说明栏为“乙”，以正文为准'],
  ['references.no-such-clause', '正文提到“附件3”，文件中没有这一部分，可能缺页、未附附件或序号有误'],
  ['normalise.unread-characters', '有 3 个字无法识别（显示为 �），可能是文件损坏或编码有误，请与原件核对'],
])('%s: %s has an English wording', (rule, message) => {
  const said = sayFinding(rule, message.replace(/\$\{[^}]*\}/g, '某处'));
  expect(said?.replace(/“[^”]*”|《[^》]*》|某处/g, '')).toMatch(/^[\P{Script=Han}]+$/u);
});

test('the sources were read', () => {
  expect(new Set(written.map(([rule]) => rule)).size).toBeGreaterThan(8);
});

test('what a finding names stays in its place', () => {
  expect(sayFinding('segment.skipped-ordinal', '此处应为第3项，印作“（五）”，可能有缺漏；按印出的序号处理')).toMatch(
    /^Item 3 is due here, but “（五）”/,
  );
  expect(sayFinding('segment.skipped-ordinal', '旧的说法')).toBeUndefined();
});

test('every rule says in English what it does, Chinese words in quotation marks', () => {
  expect(allRules().filter(({ en }) => en === '' || /\p{Script=Han}/u.test(en.replace(/“[^”]*”|《[^》]*》/g, '')))).toEqual([]);
});
