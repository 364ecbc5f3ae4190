import type { GraphRow, PropertyValue } from '../../graph/store/port.ts';
import type { Outline } from './outlines.ts';

export type Properties = Readonly<Record<string, PropertyValue>>;
export type AddNode = (label: string, row: GraphRow) => string;
export type AddEdge = (type: string, fromId: string, toId: string, properties?: Properties) => void;

const SOURCE = 'a table of the tests';
export const REGIONS = {
  '100000': { name: '中国', en: 'China', level: '国家', parentId: null, code: '100000', kind: 'administrative' },
  '110000': { name: '北京市', en: 'Beijing', level: '省', parentId: '100000', code: '110000', kind: 'administrative' },
  '130000': { name: '河北省', en: 'Hebei', level: '省', parentId: '100000', code: '130000', kind: 'administrative' },
  '140000': { name: '山西省', en: null, level: '省', parentId: '100000', code: '140000', kind: 'administrative' },
  jingjinji: { name: '京津冀', en: 'Beijing-Tianjin-Hebei', level: '跨区域', parentId: null, code: '110000', kind: 'group' },
} as const;
export const MEMBERS = { jingjinji: ['110000', '130000'] } as const;
const body = (name: string, region: string, aliases: readonly string[], validUntil: string | null = null) => ({
  name,
  en: null,
  level: '省',
  regionId: region,
  kind: 'regulator',
  aliases,
  validFrom: null,
  validUntil,
  source: SOURCE,
});
export const BODIES = {
  'cbirc@140000': body('山西银保监局', '140000', [], '2023-07-19'),
  'nfra@140000': body('国家金融监督管理总局山西监管局', '140000', ['山西金融监管局', '晋“金监”']),
  'finance@140000': body('山西省财政厅', '140000', []),
  'finance@110000': body('北京市财政局', '110000', ['京财政']),
} as const;
const SUCCESSIONS = [{ from: 'cbirc@140000', to: 'nfra@140000', date: '2023-07-20' }] as const;
const instrument = (name: string, cls: string, isClass: boolean) => ({
  name,
  en: cls,
  class: cls,
  isClass,
  policyType: 'supply',
  aliases: [],
  source: SOURCE,
});
export const INSTRUMENTS = {
  green_insurance: { ...instrument('绿色保险', 'green_insurance', true), broader: null },
  'green_insurance.liability': { ...instrument('环境污染责任保险', 'green_insurance', false), broader: 'green_insurance' },
  green_credit: { ...instrument('绿色信贷', 'green_credit', true), broader: null },
} as const;
const ACTORS = {
  financial: { name: '金融机构', broader: null },
  insurer: { name: '保险机构', broader: 'financial' },
} as const;

/** The closure of what the document names, as the vocabulary would have it. */
export function addEntities({ region, lead, support, instrument: tool }: Outline, node: AddNode, edge: AddEdge): void {
  const addRegion = (id: keyof typeof REGIONS): void => {
    node('Region', { id, ...REGIONS[id], source: SOURCE });
    const { parentId } = REGIONS[id];
    if (parentId === null) return;
    addRegion(parentId);
    edge('WITHIN', id, parentId, { relation: 'superior' });
  };
  addRegion(region);
  if (region === 'jingjinji') {
    for (const member of MEMBERS[region]) {
      addRegion(member);
      edge('WITHIN', member, region, { relation: 'member' });
    }
  }
  const addBody = (id: keyof typeof BODIES): void => {
    node('Body', { id, ...BODIES[id] });
    const seat = BODIES[id].regionId as keyof typeof REGIONS;
    addRegion(seat);
    edge('WITHIN', id, seat, { relation: 'seat' });
  };
  for (const id of [lead, support]) {
    addBody(id);
    for (const { from, to, date } of SUCCESSIONS) {
      if (from !== id && to !== id) continue;
      addBody(from);
      addBody(to);
      edge('SUCCEEDED_BY', from, to, { date, source: SOURCE });
    }
  }
  for (let id: keyof typeof INSTRUMENTS | null = tool; id !== null;) {
    const { broader, ...row }: (typeof INSTRUMENTS)[keyof typeof INSTRUMENTS] = INSTRUMENTS[id];
    node('Instrument', { id, ...row });
    if (broader !== null) edge('BROADER', id, broader);
    id = broader;
  }
  for (const [id, { name }] of Object.entries(ACTORS)) node('ActorClass', { id, name, en: id, aliases: [`各${name}`], source: SOURCE });
  edge('BROADER', 'insurer', 'financial');
}
