import { shortHash } from '../identity.ts';
import { readTable } from '../table.ts';
import { addUnique, asciiId, fault, filled, listed, oneOf, refer } from './check.ts';
import type { InstrumentHead } from './knowledge.ts';
import type { Instrument, PolicyType, PolicyTypeClass } from './types.ts';

const POLICY_TYPES: readonly PolicyType[] = ['supply', 'environment', 'demand'];

/**
 * Reads the classes of the scheme and the named instruments below them; a name that two entries claim is refused. The `kinds` of a row are named
 * instruments of their own, each by its own name directly below the class: they work as the row does and stand beside it, not under its name.
 */
export function readInstruments(folder: string): Map<string, Instrument> {
  const instruments = new Map<string, Instrument>();
  const named = new Map<string, string>();
  const claim = (row: Parameters<typeof fault>[0], id: string, names: readonly string[]): void => {
    for (const name of names) {
      const other = named.get(name);
      if (other !== undefined) throw fault(row, `the name ${name} belongs to ${other} already`, id);
      named.set(name, id);
    }
  };
  for (const row of readTable(`${folder}/instrument-classes.tsv`, ['id', 'name', 'aliases', 'policyType', 'en', 'source'])) {
    const [id, name, aliases] = [asciiId(row, 'id'), filled(row, 'name'), row.list('aliases')];
    const rest = {
      class: id,
      isClass: true,
      broader: null,
      policyType: oneOf(row, 'policyType', POLICY_TYPES),
      en: filled(row, 'en'),
    };
    claim(row, id, [name, ...aliases]);
    addUnique(instruments, row, id, { ...listed(row), id, name, aliases, ...rest });
  }
  const classes = new Map(instruments);
  const rows = readTable(`${folder}/instruments.tsv`, ['id', 'name', 'aliases', 'kinds', 'class', 'broader', 'policyType', 'en', 'source']);
  for (const row of rows) {
    const [id, name, aliases, kinds, inClass] = [
      asciiId(row, 'id'),
      filled(row, 'name'),
      row.list('aliases'),
      row.list('kinds'),
      row.get('class'),
    ];
    const ofClass = classes.get(inClass)?.policyType;
    if (ofClass === undefined) throw fault(row, `unknown class ${inClass}`, id);
    const policyType = row.get('policyType') === '' ? ofClass : oneOf(row, 'policyType', POLICY_TYPES);
    claim(row, id, [name, ...aliases, ...kinds]);
    const rest = { class: inClass, isClass: false, policyType, en: filled(row, 'en') };
    addUnique(instruments, row, id, { ...listed(row), id, name, aliases, broader: row.get('broader') || inClass, ...rest });
    for (const [kind, spellings] of Map.groupBy(kinds, bareName)) {
      const kindId = `${inClass}.kind-${shortHash(8, kind)}`;
      addUnique(instruments, row, kindId, { ...listed(row), id: kindId, name: kind, aliases: spellings, broader: inClass, ...rest });
    }
  }
  for (const row of rows) {
    if (row.get('broader') === '') continue;
    refer(row, 'broader', row.get('broader'), instruments);
    const seen = new Set<string>();
    for (let at: string | null = row.get('id'); at !== null; at = instruments.get(at)?.broader ?? null) {
      if (seen.has(at)) throw fault(row, `${at} stands above itself`, at);
      seen.add(at);
    }
  }
  return instruments;
}

/** “腾笼换鸟” and 腾笼换鸟 are one name. */
const bareName = (name: string): string => name.replace(/[“”"]/gu, '');

/** Reads the names of the policy types. */
export function readPolicyTypes(folder: string): Map<string, PolicyTypeClass> {
  const types = new Map<string, PolicyTypeClass>();
  for (const row of readTable(`${folder}/policy-types.tsv`, ['id', 'name', 'en', 'source'])) {
    const id = oneOf(row, 'id', POLICY_TYPES);
    addUnique(types, row, id, { ...listed(row), id, name: filled(row, 'name'), en: filled(row, 'en') });
  }
  return types;
}

/** Reads the head nouns by which an unlisted compound gets its class. */
export function readInstrumentHeads(folder: string, instruments: ReadonlyMap<string, Instrument>): InstrumentHead[] {
  const seen = new Map<string, true>();
  return readTable(`${folder}/instrument-heads.tsv`, ['suffix', 'class', 'stops', 'source']).map((row) => {
    const [suffix, inClass] = [filled(row, 'suffix'), row.get('class')];
    if (instruments.get(inClass)?.isClass !== true) throw fault(row, `unknown class ${inClass}`, suffix);
    addUnique(seen, row, suffix, true);
    return { ...listed(row), suffix, class: inClass, stops: row.list('stops') };
  });
}
