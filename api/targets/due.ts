/** How the last day of a target lies to a day: before it, within twelve months from it, later, or not given. */
export const DUES = ['OVERDUE', 'SOON', 'LATER', 'UNDATED'] as const;
export type Due = (typeof DUES)[number];

/** Behind every text that begins with a day. */
const AFTER = '~';

/** The day of the same month twelve months later; 29 February becomes a text behind the 28th, which is what comparing needs. */
function yearAfter(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
}

/** How the last day (ISO; '' for none) lies to `asOf`. */
export function dueOf(deadline: string, asOf: string): Due {
  if (deadline === '') return 'UNDATED';
  if (deadline < asOf) return 'OVERDUE';
  return deadline <= yearAfter(asOf) ? 'SOON' : 'LATER';
}

/** The ranges of last days that dues (all if empty) of a year (any if null) cover, as `targetsByDeadline` takes them: `FROM UNTIL`, until excluded. */
export function rangesOf(dues: readonly Due[], year: number | null, asOf: string): string[] {
  const next = `${yearAfter(asOf)}${AFTER}`;
  const bounds: Readonly<Record<Due, readonly [from: string, until: string]>> = {
    OVERDUE: ['0', asOf],
    SOON: [asOf, next],
    LATER: [next, 'none'],
    UNDATED: ['none', `none${AFTER}`],
  };
  return DUES.filter((due) => dues.length === 0 || dues.includes(due)).flatMap((due) => {
    const [from, until] = bounds[due];
    if (year === null) return [`${from} ${until}`];
    const [first, end] = [String(year), String(year + 1)];
    const [low, high] = [from > first ? from : first, until < end ? until : end];
    return low < high ? [`${low} ${high}`] : [];
  });
}
