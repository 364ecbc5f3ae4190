/** Two short texts of two regions that set amounts, rates and durations of subsidies; the samples set none that an instrument is named for. */
export const PREMIUM_TEXTS = [
  `杭州市人民政府关于支持绿色保险发展的若干措施
杭政〔2023〕8号
各区、县（市）人民政府，市政府各部门：
一、支持绿色保险。对投保环境污染责任保险的企业，按保费的30%给予保费补贴，补贴最高不超过20万元，补贴期限不超过3年。（牵头单位：市财政局；配合单位：市生态环境局）
杭州市人民政府
2023年5月6日
`,
  `武汉市人民政府关于印发武汉市支持绿色保险发展若干政策的通知
武政〔2024〕12号
各区人民政府，市人民政府各部门：
一、实施保费补贴。对投保环境污染责任保险的企业，按保费的50%给予保费补贴，补贴最高不超过30万元。（责任单位：市财政局）
武汉市人民政府
2024年3月1日
`,
];
