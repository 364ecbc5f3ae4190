import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestClauses } from '../../../api/search/index/levels.ts';

/** Own scores by document and section. */
const collection = fc.array(
  fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  {
    minLength: 1,
    maxLength: 5,
  },
);

const startsOf = (sizes: readonly number[]): Uint32Array =>
  Uint32Array.from([0, ...sizes], (_, at) => sizes.slice(0, at).reduce((a, b) => a + b, 0));

test('passing over sections finds the clauses that a full sort by own score, section and document finds', () => {
  fc.assert(
    fc.property(collection, fc.integer({ min: 1, max: 8 }), fc.boolean(), fc.nat({ max: 4 }), (documents, most, withWhole, left) => {
      const weights = { section: 0.5, whole: withWhole ? 0.25 : 0 };
      const sections = documents.flat();
      const own = Float32Array.from(sections.flat());
      const sectionOf = Uint32Array.from(sections.flatMap((scores, number) => scores.map(() => number)));
      const wanted = Uint8Array.from(documents, (_, number) => (number === left ? 0 : 1));
      const naive = documents
        .flatMap((document, number) =>
          document.flatMap((scores) =>
            scores.map((score) => ({
              wanted: number !== left && score > 0,
              score: score + weights.section * Math.max(...scores) + weights.whole * Math.max(...document.flat()),
            })),
          ),
        )
        .map((each, clause) => ({ ...each, clause }))
        .filter((each) => each.wanted)
        .sort((a, b) => b.score - a.score || a.clause - b.clause)
        .slice(0, most)
        .map(({ clause }) => clause);
      const stretches = {
        documents: startsOf(documents.map((document) => document.flat().length)),
        sections: startsOf(sections.map((scores) => scores.length)),
      };
      const found = bestClauses(own, { sectionOf }, stretches, wanted, weights, most, new Float32Array(own.length));
      expect(found.toSorted((a, b) => a - b)).toEqual(naive.sort((a, b) => a - b));
    }),
  );
});
