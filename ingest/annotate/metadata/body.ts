import { resolveBody } from '../../../graph/vocabulary/bodies.ts';
import type { Body } from '../../../graph/vocabulary/types.ts';

const OFFICE = /(?:办公厅|办公室|综合司|综合厅)$/;

/** The body of an issuer's name; an office that no vocabulary knows (国家发展改革委办公厅) counts as the body that it serves. */
export function resolveIssuer(name: string, region: string | null): Body | null {
  return resolveBody(name, { region }) ?? (OFFICE.test(name) ? resolveBody(name.replace(OFFICE, ''), { region }) : null);
}
