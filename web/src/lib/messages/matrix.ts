import { writeDate } from './dates.ts';

/** Texts of the matrix in Chinese. */
export const zh = {
  title: '比较 · 经纬',
  heading: '谁做了什么，哪里还没有',
  reason: (entry: { reason: string; reasonEn: string }): string => entry.reason,
  made: (documents: number, applicable: boolean, asOf: string): string =>
    `${applicable ? '适用于各地的文件' : '本地文件'} ${documents} 份，截至${writeDate(asOf)}`,
  expiredLeft: (n: number): string => `另有 ${n} 份已失效，未计入`,
  form: '表格设置',
  columns: '列',
  columnKinds: {
    classes: '工具类别',
    instruments: '具体工具',
    types: '供给·环境·需求型',
    departments: '责任部门',
    phrases: '只看检索列',
  } as Record<string, string>,
  of: '类别',
  chooseRows: (chosen: number, left: number): string =>
    `选择行：${chosen > 0 ? `${chosen} 个地区` : left > 0 ? `全部地区，去掉 ${left} 个` : '全部地区'}`,
  chooseRowsHint: '只列勾选的地区和区域；都不勾选，列出所有有文件的。行首的 × 去掉一行。',
  leftOut: (region: string): string => `已去掉：${region}`,
  restore: '恢复',
  restoreRegion: (region: string): string => `恢复${region}这一行`,
  unplaced: (n: number): string => `另有 ${n} 份文件未注明地区，不在任何一行。`,
  phrase: '添加检索列',
  phraseHint: '词语或问题，如：碳账户',
  addRegion: '添加地区',
  addRegionHint: '如：江苏省',
  add: '添加',
  more: '范围与排序',
  levels: '层级',
  levelNames: { 国家: '国家', 跨区域: '跨区域', 省: '省级', 市: '市级', 县: '县级' } as Record<string, string>,
  years: '年份',
  asOf: '截至日期',
  expired: '计入已失效的文件',
  reading: '地区口径',
  local: '本地文件',
  applicable: '适用于此',
  sortRows: '地区排序',
  sortColumns: '列排序',
  orders: { usual: '惯用顺序', name: '按名称', count: '按条数' } as Record<string, string>,
  hideEmpty: '隐藏空行空列',
  transpose: '行列互换',
  apply: '更新表格',
  reset: '恢复默认',
  chosen: '检索列与添加、去掉的地区',
  removePhrase: (phrase: string): string => `去掉检索列“${phrase}”`,
  removeRegion: (region: string): string => `去掉${region}这一行`,
  unknown: (names: string): string => `没有叫“${names}”的地区。请写全称，如“江苏省”。`,
  cut: (most: number): string => `检索列最多读 ${most} 个字，后面的没有读。`,
  unread: (most: number, phrases: string): string => `检索列最多 ${most} 个，没有列出：${phrases}。去掉一个，就会列出下一个。`,
  hidden: (rows: number, columns: number): string => `已隐藏空行 ${rows} 个、空列 ${columns} 个。`,
  left: (n: number): string => `另有 ${n} 列未列出（只列提到最多的 60 列）。`,
  caption: (columns: string): string => `各地区的${columns}：文字表示最强力度，数字为条数`,
  table: '比较表，可左右滚动',
  searchColumn: '检索列',
  ofDocuments: (n: number, own: number, applicable: boolean): string =>
    own === n ? `${n} 份文件` : `${n} 份文件，含${applicable ? '上级与区域' : '下级'} ${n - own} 份`,
  ofGroup: (n: number): string => `${n} 份区域文件`,
  groups: '区域行（如京津冀）只计以区域名义发布的文件',
  /** What the cells of a row are counted from. */
  counted: (region: string, n: number, own: number, counts: 'local' | 'applicable' | 'group'): string =>
    counts === 'group'
      ? `计以${region}名义发布的 ${n} 份文件；成员的文件计入各自的行。`
      : own === n
        ? `计${region}自己的 ${n} 份文件。`
        : `计 ${n} 份文件：${region}自己的 ${own} 份，${counts === 'applicable' ? '上级与所属区域' : '下级'}的 ${n - own} 份。`,
  notCollected: '未收录',
  notInExtent: (held: number): string => `范围内 0 份，共 ${held} 份`,
  states: {
    MENTIONED: '提及',
    COVERED: '上级/区域文件有',
    ABSENT: '未见',
    NOT_COLLECTED: '未收录',
    NOT_IN_EXTENT: '不在所选范围',
  } as Record<string, string>,
  keys: '方向键在格间移动，回车打开。',
  legend: '图例',
  legendWhy: '力度排序说明',
  legendOrder: '一格有几种力度时，取最强的一种；禁与应同时出现时都写。由强到弱：',
  stateReasons: {
    COVERED: '本地文件没有，上级地区或所属区域的文件有',
    ABSENT: '已收录的本地文件中没有',
    NOT_COLLECTED: '没有收录该地区的文件，有无不知',
    NOT_IN_EXTENT: '收录了该地区的文件，但不在所选的年份、层级或日期内',
  } as Record<string, string>,
  empty: '没有符合范围的文件。可以放宽层级、年份或日期。',
  noColumns: '没有可列的内容。请输入一个检索列，或换一种列。',
  close: '关闭',
  cellCount: (clauses: number, documents: number): string => `${clauses} 条 / ${documents} 份文件`,
  alsoMentioned: (n: number): string => `另有 ${n} 条仅提及`,
  says: {
    MENTIONED: (region: string): string => `${region}的文件只是提到，没有据以行动。`,
    COVERED: (region: string, documents: number): string =>
      documents === 0
        ? `没有收录${region}自己的文件；适用于它的上级或区域文件有。`
        : `${region}自己的 ${documents} 份文件中未见；适用于它的上级或区域文件有。`,
    ABSENT: (region: string, documents: number): string => `${region}的 ${documents} 份文件中未见。`,
    NOT_COLLECTED: (region: string): string => `没有收录${region}的文件，因此不能说有还是没有。`,
    NOT_IN_EXTENT: (region: string): string => `收录了${region}的文件，但都不在所选范围内。`,
  },
  whole: '看原句',
  beside: '与其他地区并排看原文',
  nowhere: '未注明地区',
  next: '其余条款',
  first: '回到最前',
};

export type MatrixMessages = typeof zh;

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** The same in English. */
export const en: MatrixMessages = {
  title: 'Compare · Jingwei',
  heading: 'Who does what, and where nothing was found',
  reason: (entry) => entry.reasonEn,
  made: (documents, applicable, asOf) =>
    `${count(documents, 'document')} ${applicable ? 'that apply in each place' : 'of each place'}, as of ${asOf}`,
  expiredLeft: (n) => `${count(n, 'document')} no longer in force left out`,
  form: 'Table settings',
  columns: 'Columns',
  columnKinds: {
    classes: 'Instrument classes',
    instruments: 'Named instruments',
    types: 'Supply · environment · demand',
    departments: 'Departments',
    phrases: 'Search columns only',
  },
  of: 'Class',
  chooseRows: (chosen, left) =>
    `Choose rows: ${chosen > 0 ? count(chosen, 'region') : left > 0 ? `all regions but ${left}` : 'all regions'}`,
  chooseRowsHint: 'Only the ticked regions and groups are rows; with none ticked, all that have documents. The × at a row leaves it out.',
  leftOut: (region) => `Left out: ${region}`,
  restore: 'Restore',
  restoreRegion: (region) => `Restore the row of ${region}`,
  unplaced: (n) => `${count(n, 'more document')} ${n === 1 ? 'states' : 'state'} no region and ${n === 1 ? 'is' : 'are'} in no row.`,
  phrase: 'Add a search column',
  phraseHint: 'words or a question, in Chinese',
  addRegion: 'Add a region',
  addRegionHint: 'e.g. 江苏省',
  add: 'Add',
  more: 'Scope and order',
  levels: 'Level',
  levelNames: { 国家: 'National', 跨区域: 'Cross-regional', 省: 'Province', 市: 'City', 县: 'County' },
  years: 'Year',
  asOf: 'As of',
  expired: 'Count documents no longer in force',
  reading: 'Regions mean',
  local: 'Local documents',
  applicable: 'Documents that apply there',
  sortRows: 'Order of regions',
  sortColumns: 'Order of columns',
  orders: { usual: 'Usual', name: 'By name', count: 'By count' },
  hideEmpty: 'Hide empty rows and columns',
  transpose: 'Swap rows and columns',
  apply: 'Update table',
  reset: 'Reset',
  chosen: 'Search columns, added and left-out regions',
  removePhrase: (phrase) => `Remove search column “${phrase}”`,
  removeRegion: (region) => `Remove the row of ${region}`,
  unknown: (names) => `There is no region called “${names}”. Write the full Chinese name, e.g. “江苏省”.`,
  cut: (most) => `At most ${most} characters of a search column are read; the rest was not.`,
  unread: (most, phrases) => `At most ${most} search columns are shown; left out: “${phrases}”. Remove one to see the next.`,
  hidden: (rows, columns) => `${count(rows, 'empty row')} and ${count(columns, 'empty column')} hidden.`,
  left: (n) => `${count(n, 'more column')} not shown (only the 60 most named are).`,
  caption: (columns) => `${columns} by region: the letter is the strongest force, the number counts clauses`,
  table: 'Comparison table, scrolls sideways',
  searchColumn: 'search',
  ofDocuments: (n, own, applicable) =>
    own === n
      ? count(n, 'document')
      : `${count(n, 'document')}, ${n - own} of them ${applicable ? 'superior or of a group' : 'of places below'}`,
  ofGroup: (n) => count(n, 'group document'),
  groups: 'the row of a group counts only what was issued for the whole group',
  counted: (region, n, own, counts) =>
    counts === 'group'
      ? `Counted: ${count(n, 'document')} issued for ${region}; those of its members are in their own rows.`
      : own === n
        ? `Counted: ${count(n, 'document')} of ${region} itself.`
        : `Counted: ${count(n, 'document')}, ${own} of ${region} itself and ${n - own} of ${counts === 'applicable' ? 'superior regions and groups' : 'places below it'}.`,
  notCollected: 'not held',
  notInExtent: (held) => `0 of ${held} in the extent`,
  states: {
    MENTIONED: 'Mentioned',
    COVERED: 'In a superior or group document',
    ABSENT: 'Not found',
    NOT_COLLECTED: 'Not held',
    NOT_IN_EXTENT: 'Outside the extent',
  },
  keys: 'Arrow keys move between cells, Enter opens one.',
  legend: 'Legend',
  legendWhy: 'How strength is ordered',
  legendOrder: 'A cell shows the strongest force; prohibition and duty are both shown. From strong to weak:',
  stateReasons: {
    COVERED: 'not in the region’s own documents, but in one of a superior region or of its group',
    ABSENT: 'not in the region’s documents that are held',
    NOT_COLLECTED: 'no document of the region is held, so nothing can be said',
    NOT_IN_EXTENT: 'documents of the region are held, but none of the chosen years, levels or date',
  },
  empty: 'No document is in this extent. Widen level, year or date.',
  noColumns: 'There is nothing to list. Type a search column or choose other columns.',
  close: 'Close',
  cellCount: (clauses, documents) => `${count(clauses, 'clause')} in ${count(documents, 'document')}`,
  alsoMentioned: (n) => `${count(n, 'clause')} more only mention it`,
  says: {
    MENTIONED: (region) => `Documents of ${region} only mention it and do not act by it.`,
    COVERED: (region, documents) =>
      documents === 0
        ? `No document of ${region} itself is held; one of a superior region or group that applies there has it.`
        : `Not found in the ${count(documents, 'document')} of ${region} itself; one of a superior region or group that applies there has it.`,
    ABSENT: (region, documents) => `Not found in the ${count(documents, 'document')} of ${region}.`,
    NOT_COLLECTED: (region) => `No document of ${region} is held, so it cannot be said whether it has this.`,
    NOT_IN_EXTENT: (region) => `Documents of ${region} are held, but none is in the chosen extent.`,
  },
  whole: 'Read the sentence',
  beside: 'Read it beside other regions',
  nowhere: 'No region stated',
  next: 'More clauses',
  first: 'Back to the start',
};
