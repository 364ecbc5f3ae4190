/** An ISO date, maybe partial, in Chinese: `2024-07-18` is 2024年7月18日, `2023-10` is 2023年10月. Anything else is given back as it is. */
export function writeDate(iso: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match;
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}
