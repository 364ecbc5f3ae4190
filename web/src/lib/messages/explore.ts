import { writeDate } from './dates.ts';

/** Texts about what hangs on a department, an instrument or a region, in Chinese; gives the shape. */
export const zh = {
  partners: '一起做事的部门',
  partnersNote: (all: number): string => `同一条款里列出的部门，共 ${all} 个；一条只数一次`,
  partnersPlot: (name: string): string => `与${name}同列一条的部门和条数，数值见旁边的表`,
  partner: '部门',
  together: '同列条数',
  documents: '文件',
  leads: '它牵头、对方配合',
  follows: '对方牵头、它配合',
  parts: '本页内容',
  partnersPart: (n: number): string => `一起做事的部门 ${n} 个`,
  formerPart: (name: string, n: number): string => `前身${name} ${n} 条`,
  spellings: '原文写法',
  spelling: (name: string, mentions: number, documents: number): string => `${name}（${mentions} 次 / ${documents} 份文件）`,
  counterparts: '其他地区的同类机构',
  counterpart: (clauses: number): string => (clauses === 0 ? '未见任务' : `${clauses} 条`),
  former: (name: string): string => `前身：${name}当时接到的任务`,
  formerNote: (name: string, date: string, total: number): string =>
    `职责于${writeDate(date)}转入${name}；以下 ${total} 条写给前身，不是写给它的。依据：`,
  formerAll: (name: string, total: number): string => `看${name}的全部 ${total} 条`,
};

export const en: typeof zh = {
  partners: 'With whom it works',
  partnersNote: (all) => `${all} bodies that clauses name beside it; a clause counts once`,
  partnersPlot: (name) => `Bodies named beside ${name}, with the number of clauses; the table holds the same`,
  partner: 'Body',
  together: 'Clauses',
  documents: 'Documents',
  leads: 'It leads, they support',
  follows: 'They lead, it supports',
  parts: 'On this page',
  partnersPart: (n) => `${n} bodies beside it`,
  formerPart: (name, n) => `Predecessor ${name}: ${n}`,
  spellings: 'As written',
  spelling: (name, mentions, documents) => `${name} (${mentions} times in ${documents} documents)`,
  counterparts: 'The same office elsewhere',
  counterpart: (clauses) => (clauses === 0 ? 'no task seen' : `${clauses} clauses`),
  former: (name) => `Predecessor: what ${name} was given`,
  formerNote: (name, date, total) =>
    `Its duties went to ${name} on ${date}; these ${total} are addressed to the predecessor, not to it. Source:`,
  formerAll: (name, total) => `All ${total} of ${name}`,
};
