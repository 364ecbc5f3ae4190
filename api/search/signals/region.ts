import { sayChip, sayIs, sayLeads } from './say.ts';
import type { Signal } from './types.ts';

/** A document of a superior region or of a group speaks for the region too, less nearly than its own. */
const FROM_ABOVE = 0.5;

/** The document is of the asked region or of one below it, or applies in it from above. Other documents are not searched where a region is asked. */
export const region: Signal = {
  name: 'region',
  prepare({ understanding, names }) {
    const asked = understanding.chips.filter((chip) => chip.kind === 'region');
    if (asked.length === 0) return undefined;
    return ({ document: { regionId } }) => {
      const within = asked.find((chip) => names.isWithin(regionId, chip.value));
      if (within !== undefined) return { value: 1, say: () => sayIs(sayChip(within), '地区', 'region') };
      const below = asked.find((chip) => names.isWithin(chip.value, regionId));
      if (below === undefined) return undefined;
      return { value: FROM_ABOVE, say: () => sayIs(sayLeads(sayChip(below), names.sayRegion(regionId)), '地区', 'region') };
    };
  },
};
