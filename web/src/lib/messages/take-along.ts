/** Texts of taking a list along as a file. */
export const zh = {
  /** What is taken along, by the name of the list. */
  heads: {
    search: '导出检索结果',
    matrix: '导出比较表',
    'matrix-clauses': '导出表中全部条款',
    texts: '导出并排比较',
    duties: '导出职责清单',
    targets: '导出目标',
  } as Record<string, string>,
  rows: (n: number | null): string => `${n === null ? '' : `共 ${n.toLocaleString('zh-CN')} 行，`}条件与本页相同`,
  /** What a format is for, by its id. */
  uses: {
    csv: '不限行数，Excel 和统计软件都能打开',
    xlsx: 'Excel 表格，附查询条件和字段说明',
    docx: 'Word 表格，附来源，供粘贴进报告',
    json: '供程序读取，附字段说明',
  } as Record<string, string>,
  limit: (most: number): string => `最多 ${most.toLocaleString('zh-CN')} 行`,
  tooLong: (most: number): string => `最多 ${most.toLocaleString('zh-CN')} 行，本清单更长：请用 CSV，或先筛选`,
  empty: '没有可导出的行。',
};

export const en: typeof zh = {
  heads: {
    search: 'Export the results',
    matrix: 'Export the table',
    'matrix-clauses': 'Export all clauses of its cells',
    texts: 'Export the comparison',
    duties: 'Export the register',
    targets: 'Export the targets',
  },
  rows: (n) =>
    `${n === null ? 'All rows' : `${n.toLocaleString('en')} ${n === 1 ? 'row' : 'rows'}`}, as on this page; in English, but for the words of documents`,
  uses: {
    csv: 'any number of rows; opens in Excel and statistics software',
    xlsx: 'Excel workbook with the query and a codebook',
    docx: 'Word table with sources, to paste into a report',
    json: 'for programs, with a codebook',
  },
  limit: (most) => `at most ${most.toLocaleString('en')} rows`,
  tooLong: (most) => `at most ${most.toLocaleString('en')} rows, and this list is longer: use CSV, or filter first`,
  empty: 'There are no rows to export.',
};
