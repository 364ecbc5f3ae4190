import type { Contribution } from '../../graph/store/port.ts';
import { contributionOf } from './contributions.ts';
import { OUTLINES } from './outlines.ts';

/** What the documents of `OUTLINES` put into the graph. */
export const contributions = Object.values(OUTLINES).map((outline) => contributionOf(outline));
export const [first, second, third, fourth] = Object.values(OUTLINES).map((outline) => contributionOf(outline)) as [
  Contribution,
  Contribution,
  Contribution,
  Contribution,
];
/** The first document with another text: other keys, bodies, instrument and citations. */
export const firstAnew = contributionOf({
  ...OUTLINES.first,
  title: '山西新意见',
  number: 'number:54',
  lead: 'finance@140000',
  support: 'finance@110000',
  instrument: 'green_credit',
  cites: [],
  task: '改',
});
