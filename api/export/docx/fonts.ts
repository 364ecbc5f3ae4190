/** Fonts of official papers in China: 宋体 for heads, 仿宋 for text; digits and Latin letters in Times New Roman. */
const withHan = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia });

export const FONTS = { head: withHan('宋体'), text: withHan('仿宋') } as const;

/** Sizes in half points: 小二, 小四, 五号, 小五. */
export const SIZE = { title: 36, text: 24, table: 21, note: 18 } as const;
