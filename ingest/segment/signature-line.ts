import { isOrganisationLine } from './cues.ts';
import { anchored } from '../../graph/text/anchored.ts';

const DAY =
  '(?:[0-9０-９]{4}|[二〇○零OoＯ０0一三四五六七八九]{4})年[0-9０-９一二三四五六七八九十]{1,3}月[0-9０-９一二三四五六七八九十]{1,3}日';
const SIGNED = anchored(new RegExp(`^(.{2,60}?)(${DAY})([（(][^（）()]*[）)])?$`, 'u'));
const NOTED = anchored(new RegExp(`^(${DAY})([（(][^（）()]*[）)])$`, 'u'));

/** Where a line holds what other documents print in lines of their own: a body and the day of its signature, that day and （此件公开发布）. Offsets, 0 left out. */
export function cutSignature(line: string): number[] {
  const noted = NOTED.exec(line);
  if (noted !== null) return [(noted[1] ?? '').length];
  const signed = SIGNED.exec(line);
  const name = signed?.[1] ?? '';
  if (signed === null || !isOrganisationLine(name)) return [];
  const day = name.length + (signed[2] ?? '').length;
  return day < line.length ? [name.length, day] : [name.length];
}
