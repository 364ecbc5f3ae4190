/** Notices of three cities that set alike targets in different units: money in 亿元 and 万元, power in 万千瓦 and 兆瓦. */
export const CONVERTED_TEXTS: readonly string[] = [
  ['杭州市', '绿色贷款余额达到2000亿元', '新能源装机容量达到300万千瓦'],
  ['成都市', '绿色贷款余额达到1200亿元', '新能源装机容量达到80万千瓦'],
  ['武汉市', '绿色贷款余额达到5000000万元', '新能源装机容量达到1500兆瓦'],
].map(
  ([city = '', money = '', power = '']) => `${city}人民政府关于发展绿色金融的通知
各区人民政府：
一、主要目标
（一）到2027年末，全市${money}。
（二）到2027年末，全市${power}。
${city}人民政府
2025年3月1日
`,
);
