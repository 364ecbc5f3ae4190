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

/** One flag a unit: nearly every unit is an ordinary one, and texts are long. */
const HAS_OTHER_FORM = new Uint8Array(0x10000);
for (const unit of ORDINARY.keys()) HAS_OTHER_FORM[unit.charCodeAt(0)] = 1;

/** The text with the characters that its radicals, compatibility ideographs and symbol fonts' bullets stand for; any other unit as it is. Full-width forms stay as printed. */
export function ordinaryText(text: string): string {
  for (let at = 0; at < text.length; at += 1)
    if (HAS_OTHER_FORM[text.charCodeAt(at)] === 1) return Array.from(text, (unit) => ORDINARY.get(unit) ?? unit).join('');
  return text;
}
