import { countOf, said, sayList, sayName } from '../../said.ts';
import type { Remark } from '../types.ts';

/** What a list was made from, as it asks with `EXTENT_FIELDS`. */
export interface ExportExtent {
  readonly reading: 'LOCAL' | 'APPLICABLE';
  readonly regions: readonly { readonly name: string; readonly en: string | null }[];
  readonly asOf: string;
  readonly documents: number;
  readonly expired: number;
}

export const EXTENT_FIELDS = 'fragment ExportExtent on ExtentSummary { reading regions { name en } asOf documents expired }';

/** What each reading of region counts. */
export const READINGS = {
  LOCAL: said('本地文件：地区本身及其下级的文件', 'Local documents: those of the region itself and of places below it'),
  APPLICABLE: said(
    '适用于此：地区本身、各级上级和所属区域的文件',
    'Documents that apply there: those of the region itself, of its superiors and of the groups that it belongs to',
  ),
} as const;

/** The reading of regions, the day of status and what was left out. */
export function extentRemarks({ reading, regions, asOf, documents, expired }: ExportExtent): Remark[] {
  return [
    { key: 'regions', zh: '地区', en: 'Regions', value: regions.length === 0 ? said('不限', 'all') : sayList(regions.map(sayName)) },
    { key: 'reading', zh: '地区读法', en: 'Regions mean', value: READINGS[reading] },
    { key: 'asOf', zh: '效力时点', en: 'Day of status', value: asOf },
    { key: 'documents', zh: '文件', en: 'Documents', value: said(`${documents} 份`, String(documents)) },
    {
      key: 'expired',
      zh: '未列入',
      en: 'Left out',
      value:
        expired === 0
          ? said('没有已失效的文件', 'no document that is no longer in force')
          : said(`${expired} 份在效力时点已失效的文件`, `${countOf(expired, 'document')} no longer in force on the day of status`),
    },
  ];
}
