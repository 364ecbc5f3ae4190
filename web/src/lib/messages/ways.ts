/** Texts of the three ways that begin on the first page, in Chinese. */
export const zh = {
  heading: '三件常做的事',
  compare: {
    heading: '比较各地',
    lead: '各地对一种工具做到什么程度，哪里还没有；原文并排看。',
    all: '各地 × 工具总表',
    pair: (left: string, right: string, subject: string): string => `${left}与${right}：${subject}`,
  },
  duties: {
    heading: '查本机构职责',
    lead: '哪些条款约束我：应当、鼓励还是不得，到什么时候，谁牵头，原文在哪里。',
    all: '职责清单',
    of: (name: string, sentences: number): string => `${name}（${sentences} 条）`,
  },
  coverage: {
    heading: '统计工具覆盖',
    lead: '一种工具用在哪些地区、力度多大；表格可以下载，数字可以核对。',
    all: '供给、环境、需求型分布',
    of: (name: string, clauses: number, regions: number): string => `${name}（${clauses} 条，${regions} 个地区）`,
  },
};

/** The same in English. */
export const en: typeof zh = {
  heading: 'Three daily jobs',
  compare: {
    heading: 'Compare regions',
    lead: 'How far each region goes with an instrument, and where there is nothing; the texts side by side.',
    all: 'Regions × instruments',
    pair: (left, right, subject) => `${left} and ${right}: ${subject}`,
  },
  duties: {
    heading: 'Look up duties',
    lead: 'Which clauses bind us: must, may or must not, until when, who leads, and where it stands.',
    all: 'Duty register',
    of: (name, sentences) => `${name} (${sentences})`,
  },
  coverage: {
    heading: 'See how instruments are used',
    lead: 'Where an instrument is used and how strongly; tables to download, counts to check.',
    all: 'Supply, environment and demand',
    of: (name, clauses, regions) => `${name} (${clauses} clauses, ${regions} regions)`,
  },
};
