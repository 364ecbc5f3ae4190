import { readTable } from '../table.ts';
import { addUnique, asciiId, filled, listed, oneOf, refer } from './check.ts';
import type { RegionLetter } from './knowledge.ts';
import type { Region } from './types.ts';

const LEVELS = ['国家', '省', '市', '县'] as const;

/** Reads regions, zones and groups with their one-character names, and checks that every parent and member exists. */
export function readRegions(folder: string): { regions: Map<string, Region>; letters: RegionLetter[]; regionEndings: Map<string, string> } {
  const regions = new Map<string, Region>();
  const letterRows = readTable(`${folder}/region-letters.tsv`, ['letter', 'region', 'strength', 'source']);
  const letters = letterRows.map((row) => ({
    ...listed(row),
    letter: filled(row, 'letter'),
    region: asciiId(row, 'region'),
    strong: oneOf(row, 'strength', ['strong', 'weak']) === 'strong',
  }));
  const lettersOf = (id: string): string[] => letters.filter((letter) => letter.region === id).map((letter) => letter.letter);

  const rows = readTable(`${folder}/regions.tsv`, ['code', 'name', 'aliases', 'level', 'parent', 'en', 'source']);
  for (const row of rows) {
    const id = asciiId(row, 'code');
    const level = oneOf(row, 'level', LEVELS);
    const aliases = level === '省' ? [...row.list('aliases'), ...lettersOf(id)] : row.list('aliases');
    const parent = row.get('parent') || null;
    const common = { ...listed(row), id, code: id, name: filled(row, 'name'), aliases, level, parent };
    addUnique(regions, row, id, { ...common, kind: 'administrative', members: [], en: row.get('en') || null });
  }
  for (const row of rows) if (row.get('parent') !== '') refer(row, 'parent', row.get('parent'), regions);
  for (const [index, row] of letterRows.entries()) refer(row, 'region', letters[index]?.region ?? '', regions);

  for (const row of readTable(`${folder}/zones.tsv`, ['id', 'name', 'aliases', 'parent', 'en', 'source'])) {
    const [id, parent] = [asciiId(row, 'id'), row.get('parent')];
    refer(row, 'parent', parent, regions);
    const common = {
      ...listed(row),
      id,
      code: regions.get(parent)?.code ?? parent,
      name: filled(row, 'name'),
      aliases: row.list('aliases'),
    };
    addUnique(regions, row, id, { ...common, level: '县', parent, kind: 'zone', members: [], en: filled(row, 'en') });
  }
  for (const row of readTable(`${folder}/groups.tsv`, ['id', 'name', 'aliases', 'members', 'en', 'source'])) {
    const [id, members] = [asciiId(row, 'id'), row.list('members')];
    filled(row, 'members');
    for (const member of members) refer(row, 'members', member, regions);
    const common = { ...listed(row), id, code: members[0] ?? '', name: filled(row, 'name'), aliases: row.list('aliases') };
    addUnique(regions, row, id, { ...common, level: '跨区域', parent: null, kind: 'group', members, en: filled(row, 'en') });
  }
  const endings = readTable(`${folder}/region-endings.tsv`, ['ending', 'before', 'source']);
  return { regions, letters, regionEndings: new Map(endings.map((row) => [filled(row, 'ending'), (listed(row), filled(row, 'before'))])) };
}
