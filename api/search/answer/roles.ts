import { said } from '../../said.ts';

/** What an answer is, where it has a name of its own. */
export const ROLES = {
  lead: said('牵头', 'Leads'),
  support: said('配合', 'Supports'),
  unspecified: said('负责', 'Responsible'),
  responsible: said('责任单位', 'Responsible'),
  actor: said('行为主体', 'Who acts'),
  recipient: said('对象', 'To whom'),
  addressee: said('主送', 'Addressee'),
  issuer: said('发文机关', 'Issuing body'),
  basis: said('依据', 'Basis'),
  mention: said('提及', 'Mentioned'),
  instrument: said('工具', 'Instrument'),
  listed: said('列举', 'Listed'),
  quantity: said('数量', 'Quantity'),
  term: said('条件', 'Term'),
  deadline: said('期限', 'Deadline'),
  frequency: said('频次', 'Frequency'),
  issued: said('成文日期', 'Signed'),
  effective: said('施行日期', 'In force from'),
  expires: said('失效日期', 'Expires'),
  says: said('写到', 'Says it'),
  absent: said('未见', 'Not found'),
  perhaps: said('可能相关', 'May be related'),
} as const;
