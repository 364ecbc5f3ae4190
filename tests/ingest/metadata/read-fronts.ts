import { describe, expect, test } from 'vitest';
import { metadata } from '../../../ingest/annotate/metadata/stage.ts';
import { segmentText } from '../segment/segment-text.ts';

/** A main text for what stands around it. */
export const BODY = ['一、总体要求', '加大支持力度，优化服务，完善政策。', '二、保障措施', '加强组织领导，形成合力，确保落实。'];

export interface FrontCase {
  readonly name: string;
  readonly text: readonly string[];
  /** title, number, type, region, issued; then issuers with evidence. */
  readonly meta: readonly (string | null)[];
  readonly issuers: readonly string[];
}

/** A test for each text: what its head and foot say of it. */
export function describeFronts(what: string, cases: readonly FrontCase[]): void {
  describe(what, () => {
    for (const { name, text, meta: wanted, issuers } of cases) {
      test(name, () => {
        const { meta } = metadata.run(segmentText(text.join('\n')));
        expect([meta?.title, meta?.docNumber, meta?.docType, meta?.region.name, meta?.issued]).toEqual(wanted);
        expect(meta?.issuers.map((issuer) => `${issuer.name} ${issuer.evidence}`)).toEqual(issuers);
      });
    }
  });
}
