import { shortHash } from '../../graph/identity.ts';
import type { InstrumentMention } from '../../graph/model.ts';
import type { GraphRow } from '../../graph/store/port.ts';
import { instrumentById } from '../../graph/vocabulary/instruments.ts';

/** A named instrument that a text coins (“甬绿贷”), below its class. */
export interface CoinedInstrument {
  readonly id: string;
  readonly name: string;
  readonly class: string;
}

/** The coined instrument that a mention names: the same name in the same class is the same instrument, whichever document coins it. */
export function coinedInstrument({ surface, class: inClass }: Pick<InstrumentMention, 'surface' | 'class'>): CoinedInstrument {
  const name = surface.replace(/[“”‘’"\s]/g, '');
  return { id: `${inClass}.coined-${shortHash(8, name)}`, name, class: inClass };
}

/** Its row of the graph; it works as its class does. */
export function coinedRow({ id, name, class: inClass }: CoinedInstrument): GraphRow {
  const policyType = instrumentById(inClass)?.policyType ?? 'supply';
  return { id, name, en: name, class: inClass, isClass: false, policyType, aliases: [], source: '文件中的专有名称' };
}
