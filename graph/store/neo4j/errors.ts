import { Neo4jError } from 'neo4j-driver';
import { JingweiError } from '../../errors.ts';

/** The server's and the driver's errors as ones that say what to do; the address must hold no password. */
export function explainError(error: unknown, address: string): unknown {
  if (error instanceof JingweiError || !(error instanceof Neo4jError)) return error;
  const fault = FAULTS.find(({ codes }) => codes.test(error.code));
  if (fault === undefined) return new JingweiError('STORE_FAILED', `Neo4j（${address}）出错：${error.message}`, { cause: error });
  return new JingweiError(fault.code, fault.message.replace('ADDRESS', address), { remedy: fault.remedy, cause: error });
}

/** In this order: the first whose pattern fits the server's or driver's code. */
const FAULTS = [
  {
    codes: /^(ServiceUnavailable|SessionExpired)$|\.General\.DatabaseUnavailable$|\.Cluster\./,
    code: 'STORE_UNAVAILABLE',
    message: 'Neo4j（ADDRESS）没有应答',
    remedy: '请启动服务器，或在 JINGWEI_STORE 中改用别的图谱库',
  },
  {
    codes: /\.Security\.CredentialsExpired$/,
    code: 'STORE_DENIED',
    message: 'Neo4j（ADDRESS）要求先修改初始密码',
    remedy: '请在服务器上修改，并把 NEO4J_PASSWORD 设为新密码',
  },
  {
    codes: /\.Security\./,
    code: 'STORE_DENIED',
    message: 'Neo4j（ADDRESS）不接受这个用户名和密码',
    remedy: '请设置 NEO4J_USER 和 NEO4J_PASSWORD',
  },
  {
    codes: /\.Database\.DatabaseNotFound$/,
    code: 'STORE_UNAVAILABLE',
    message: 'Neo4j（ADDRESS）没有这个数据库',
    remedy: '请先建立它，或把 NEO4J_DATABASE 设为已有的数据库',
  },
  {
    codes: /^Neo\.TransientError\./,
    code: 'STORE_BUSY',
    message: 'Neo4j（ADDRESS）太忙，没有完成',
    remedy: '等其他写入结束后再试',
  },
] as const;
