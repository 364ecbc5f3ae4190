import { authority } from './authority.ts';
import { bare } from './bare.ts';
import { bearer } from './bearer.ts';
import { bm25f } from './bm25f.ts';
import { body } from './body.ts';
import { boilerplate } from './boilerplate.ts';
import { cited } from './cited.ts';
import { concept } from './concept.ts';
import { deadline } from './deadline.ts';
import { document } from './document.ts';
import { extent } from './extent.ts';
import { modality } from './modality.ts';
import { section } from './section.ts';
import { whole } from './whole.ts';
import { opening } from './opening.ts';
import { phrase } from './phrase.ts';
import { quantified } from './quantified.ts';
import { region } from './region.ts';
import type { Signal } from './types.ts';

/** All signals, in the order in which they are explained. */
export const SIGNALS: readonly Signal[] = [
  bm25f,
  concept,
  phrase,
  region,
  bearer,
  modality,
  body,
  quantified,
  deadline,
  cited,
  document,
  opening,
  section,
  whole,
  extent,
  authority,
  boilerplate,
  bare,
];
