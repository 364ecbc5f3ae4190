import type { BODIES, INSTRUMENTS, REGIONS } from './entities.ts';

/** What differs from one small document to another; the rest follows. */
export interface Outline {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly issued: string | null;
  readonly region: keyof typeof REGIONS;
  /** Lead and support of the task, by body. */
  readonly lead: keyof typeof BODIES;
  readonly support: keyof typeof BODIES;
  readonly instrument: keyof typeof INSTRUMENTS;
  readonly cites: readonly { readonly title: string; readonly number: string | null; readonly key: string }[];
  /** Text of the one task; long or odd where a test wants it. */
  readonly task?: string;
}

const basis = { title: '关于构建绿色金融体系的指导意见', number: '银发〔2016〕228号', key: 'number:228' };
const regulation = { title: '山西省绿色保险条例', number: null, key: 'title:条例' };

/**
 * Three documents: the first cites the second by number and a regulation that nobody holds; the second cites the regulation under another
 * spelling, and a title that the third bears; the third bears the same title as the fourth and names a group of regions.
 */
export const OUTLINES = {
  first: {
    id: 'aaaa',
    title: 'title:山西意见',
    number: 'number:53',
    issued: '2024-07-18',
    region: '140000',
    lead: 'nfra@140000',
    support: 'finance@140000',
    instrument: 'green_insurance.liability',
    cites: [basis, regulation],
  },
  second: {
    id: 'bbbb',
    title: 'title:指导意见',
    number: 'number:228',
    issued: '2016-08-31',
    region: '110000',
    lead: 'finance@110000',
    support: 'finance@140000',
    instrument: 'green_insurance',
    cites: [
      { ...regulation, title: '绿色保险条例' },
      { title: '京津冀方案', number: null, key: 'title:方案' },
    ],
  },
  third: {
    id: 'cccc',
    title: 'title:方案',
    number: 'number:7',
    issued: null,
    region: 'jingjinji',
    lead: 'cbirc@140000',
    support: 'finance@110000',
    instrument: 'green_credit',
    cites: [{ title: '山西意见', number: null, key: 'title:山西意见' }],
  },
  fourth: {
    id: 'dddd',
    title: 'title:方案',
    number: 'number:8',
    issued: '2024-07-18',
    region: '140000',
    lead: 'finance@140000',
    support: 'nfra@140000',
    instrument: 'green_insurance',
    cites: [{ title: '方案', number: null, key: 'title:方案' }],
  },
} as const satisfies Readonly<Record<string, Outline>>;
