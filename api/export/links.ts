import { said } from '../said.ts';
import type { Links } from './types.ts';

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/**
 * Address of a document, of a clause or of a fact in it below `base`; the same as the pages write (`web/src/lib/addresses.ts`, which this
 * folder may not import: a test compares them).
 */
export function documentLink(base: string, documentId: string, path?: string, fact?: string | null): string {
  const page = `${base}/documents/${encodeURIComponent(documentId)}`;
  if (path === undefined) return page;
  const query = fact ? `at=${encodePath(path)}&fact=${encodeURIComponent(fact)}` : `at=${encodePath(path)}`;
  return `${page}?${query}#${encodePath(path)}`;
}

/** Links below the address under which people reach this server, or the reason why there are none. */
export function makeLinks(base: string | null): Links {
  if (base === null) {
    return {
      missing: said(
        '本机未设置 JINGWEI_URL，不知道别人从哪个网址打开经纬，所以没有链接；请按文件编号和条款路径查找',
        'JINGWEI_URL is not set here, so that nobody knows how a link would begin; document id and clause path find the clause',
      ),
      clause: () => null,
    };
  }
  return { missing: null, clause: (documentId, path, fact) => documentLink(base, documentId, path, fact) };
}
