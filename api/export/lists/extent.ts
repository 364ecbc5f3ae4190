import type { Remark } from '../types.ts';

/** What a list was made from, as it asks with `EXTENT_FIELDS`. */
export interface ExportExtent {
  readonly reading: 'LOCAL' | 'APPLICABLE';
  readonly regions: readonly { readonly name: string }[];
  readonly asOf: string;
  readonly documents: number;
  readonly expired: number;
}

export const EXTENT_FIELDS = 'fragment ExportExtent on ExtentSummary { reading regions { name } asOf documents expired }';

const READINGS = {
  LOCAL: '本地文件：地区本身及其下级的文件',
  APPLICABLE: '适用于此：地区本身、各级上级和所属区域的文件',
} as const;

/** The reading of regions, the day of status and what was left out. */
export function extentRemarks({ reading, regions, asOf, documents, expired }: ExportExtent): Remark[] {
  return [
    { key: 'regions', zh: '地区', value: regions.length === 0 ? '不限' : regions.map(({ name }) => name).join('、') },
    { key: 'reading', zh: '地区读法', value: READINGS[reading] },
    { key: 'asOf', zh: '效力时点', value: asOf },
    { key: 'documents', zh: '文件', value: `${documents} 份` },
    { key: 'expired', zh: '未列入', value: expired === 0 ? '没有已失效的文件' : `${expired} 份在效力时点已失效的文件` },
  ];
}
