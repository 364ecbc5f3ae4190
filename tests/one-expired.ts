const noticeOf = (number: number, years: string): string => `山西省人民政府关于推进绿色保险第${number}号工作的通知
晋政发〔20${number}〕${number}号
各市人民政府：
一、发展绿色保险
（一）鼓励保险机构发展环境污染责任保险，给予不超过${number}万元的保费补贴。省财政厅牵头，山西省生态环境厅配合。
（二）扩大绿色信贷规模。省财政厅牵头。
二、附则
本通知自20${number}年1月1日起施行${years}。
山西省人民政府
20${number}年1月1日
`;

/** A notice of Shanxi that was in force until the end of 2020, and one alike that is in force without end. */
export const ONE_EXPIRED: readonly string[] = [noticeOf(18, '，有效期至2020年12月31日'), noticeOf(22, '')];
