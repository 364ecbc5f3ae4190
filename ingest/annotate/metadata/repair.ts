import { readLexicon } from '../lexicon.ts';
import { resolveIssuer } from './body.ts';

const MISREAD = readLexicon('misread-endings.tsv', ['printed', 'meant']).map((row) => ({
  printed: row.get('printed'),
  meant: row.get('meant'),
}));
const LONGEST_NAME = 40;

/** The name of a body whose ending a scan misread (guide §7: 管理届 → 管理局); the name as printed where nothing says so. */
export function repairName(printed: string): string {
  if (printed.length < 4 || printed.length > LONGEST_NAME) return printed;
  const misread = MISREAD.find((row) => printed.endsWith(row.printed) && !printed.endsWith(row.meant));
  if (misread === undefined || resolveIssuer(printed, null) !== null) return printed;
  const repaired = printed.slice(0, -misread.printed.length) + misread.meant;
  return resolveIssuer(repaired, null) === null ? printed : repaired;
}
