import { fileURLToPath } from 'node:url';
import { JingweiError } from '../errors.ts';
import { readTable } from '../table.ts';

const ORDINARY = readForms();

function readForms(): ReadonlyMap<string, string> {
  const file = fileURLToPath(new URL('radicals.tsv', import.meta.url));
  return new Map(
    readTable(file, ['code', 'ordinary', 'source']).map((row) => {
      const [unit, ordinary] = [String.fromCharCode(parseInt(row.get('code'), 16)), row.get('ordinary')];
      if (ordinary.length !== 1 || unit === ordinary)
        throw new JingweiError('BAD_VOCABULARY', 'a form must have one ordinary unit other than itself', {
          place: { file, line: row.line },
        });
      return [unit, ordinary];
    }),
  );
}

/** The character that a radical, compatibility ideograph or symbol font's bullet stands for; any other unit as it is. Full-width forms stay as printed. */
export function ordinaryForm(unit: string): string {
  const code = unit.charCodeAt(0);
  // Nearly every unit is an ordinary one.
  if (code < 0x2e80 || (code > 0x2fdf && code < 0xe000)) return unit;
  return ORDINARY.get(unit) ?? unit;
}
