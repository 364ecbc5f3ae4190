import { describe, expect, it } from 'vitest';
import { actorAncestors, actorById, findActors, findActorsInPhrase } from '../../../graph/vocabulary/actors.ts';
import { loadKnowledge } from '../../../graph/vocabulary/load.ts';

describe('the taxonomy of actors', () => {
  it.each<[string, string]>([
    ['joint-stock-bank', 'commercial-bank'],
    ['policy-bank', 'banking-institution'],
    ['village-bank', 'local-banking-corporation'],
    ['banking-institution', 'banking-insurance-institution'],
    ['property-insurer', 'banking-insurance-institution'],
    ['consumer-finance-company', 'nonbank-institution'],
    ['microloan-company', 'local-financial-organisation'],
    ['scaled-industrial', 'industrial-enterprise'],
    ['central-enterprise', 'state-owned-enterprise'],
    ['leading-enterprise', 'enterprise'],
    ['township-government', 'government'],
    ['audit-authority', 'government-department'],
    ['primary-care', 'hospital'],
    ['cooperative', 'agricultural-entity'],
    ['farmer', 'individual'],
    ['law-firm', 'third-party'],
    ['pilot-locality', 'locality'],
  ])('%s stands below %s', (id, above) => {
    expect(actorAncestors(id).map((actor) => actor.id)).toContain(above);
  });

  it('leads every class to 行为主体', () => {
    const loose = [...loadKnowledge().actors.keys()].filter(
      (id) => id !== 'actor' && !actorAncestors(id).some((above) => above.id === 'actor'),
    );
    expect(loose).toEqual([]);
    expect(actorById('actor')?.broader).toEqual([]);
  });

  it('seeks common words only in a printed bearer', () => {
    expect(findActors('推进重点项目建设，支持中西部地区发展')).toEqual([]);
    expect(findActorsInPhrase('中西部地区').map((match) => match.entry.id)).toEqual(['less-developed']);
  });
});
