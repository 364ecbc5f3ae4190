/**
 * The ISO day that lies `count` units behind another, moved by `extra` days; null where the unit cannot be counted without a calendar of holidays (工作日).
 * A month without that day gives its last one.
 */
export function shiftDay(day: string, count: number, unit: string, extra: number): string | null {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = unit === '年' ? count * 12 : unit === '个月' ? count : 0;
  if (unit.includes('工作日')) return null;
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const days = unit === '日' || unit === '天' ? count : 0;
  const moved = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, length) + days + extra);
  const iso = Number.isNaN(moved) ? '' : new Date(moved).toISOString().slice(0, 10);
  return /^[0-9]{4}-/.test(iso) ? iso : null;
}
