import { expect, it } from 'vitest';
import { foldForMatching } from '../../../graph/text/fold.ts';

/** The same, asked of each unit for itself without first looking which units can change. */
function foldEach(unit: string): string {
  const others: Record<string, string> = { 〇: '零', '○': '零', '〈': '《', '〉': '》', '—': '-', '–': '-' };
  const code = unit.charCodeAt(0);
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : (others[unit] ?? unit);
  const lower = half.toLowerCase();
  return lower.length === 1 ? lower : half;
}

it('folds every unit there is', () => {
  const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  expect(units.filter((unit) => foldForMatching(`甲${unit}乙`) !== `甲${foldEach(unit)}乙`)).toEqual([]);
});
