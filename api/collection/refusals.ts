import { said } from '../said.ts';

/** Why a change of the collection is refused, in both languages. */
export const REFUSALS = {
  host: said('请求的主机名不是本服务器的', 'The host of the request is not this server’s'),
  off: said('服务器没有开放写入', 'The server is not open for changes'),
  token: said('需要写入口令', 'The token for changes is needed'),
  open: said('服务器对网络开放，没有设写入口令', 'The server is open to the network and has no token for changes'),
  proxy: said('经代理转来的请求不能改动集合', 'A request that comes through a proxy cannot change the collection'),
  origin: said('请求不是从本站的页面发出的', 'The request was not sent by a page of this site'),
  type: said('请求的内容类型不受支持', 'The content type of the request is not taken'),
  address: said('没有这个地址', 'There is no such address'),
} as const;

/** What is told where the fault is the program's. */
export const BROKEN = said('程序出错，服务器日志中有详情', 'The program failed; the log of the server says more');
