import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Said } from '../said.ts';
import { REFUSALS } from './refusals.ts';

/** Who may change the collection over HTTP: who sits at the machine, who has the token, or nobody. */
export type WriteRule = { readonly by: 'local' | 'nobody' } | { readonly by: 'token'; readonly token: string };

/** What a reader of a page can do: change the collection, give the token first, or only read; `reason` says why. */
export type Writing = 'open' | 'token' | 'off';

/** Why a change is refused; shown to people. */
export interface Refusal {
  readonly status: 403 | 415;
  readonly reason: Said;
}

/** The part of a request that decides. */
export interface Asking {
  readonly headers: IncomingHttpHeaders;
}

export interface Gate {
  readonly rule: WriteRule;
  /** What the page may offer to who asked for it. */
  readWriting(request: Asking): Writing;
  /** Why a request may not change the collection; null if it may. */
  refuseWrite(request: Asking): Refusal | null;
  /** Why a request is not one that this server's own page sent; null if it is. The token is not asked. */
  refuseForeign(request: Asking): Refusal | null;
  /** The cookie that stands for a token; null for a wrong one. */
  cookieFor(token: string): string | null;
}

export interface GateSettings {
  readonly rule: WriteRule;
  /** Host that the server was told to listen at. */
  readonly host: string;
  /** Address that it listens at, once it listens. */
  address(): string;
  /** Address under which people reach it; null if nobody has said. */
  readonly publicUrl: string | null;
}

export const TOKEN_COOKIE = 'jingwei-write';

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
/** Headers by which a proxy says that somebody else asks. */
const FORWARDING = /^(?:x-forwarded(?:-.*)?|forwarded|via|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-connecting-ip)$/;
/** A form's content types are sent by other sites' pages without asking: for them, as for all, the origin is checked. */
const CONTENT_TYPES: ReadonlySet<string> = new Set(['application/json', 'multipart/form-data', 'application/x-www-form-urlencoded']);

/** Decides who may change the collection (README of this folder says the rules and why). */
export function makeGate({ rule, host, address, publicUrl }: GateSettings): Gate {
  const published = publicUrl === null ? null : new URL(publicUrl);
  const isAllowedHost = (named: string): boolean => {
    const name = hostName(named);
    if (name === null) return false;
    return LOOPBACK_NAMES.has(name) || name === hostName(host.includes(':') ? `[${host}]` : host) || name === published?.hostname;
  };
  const cookieOf = (token: string): string => createHmac('sha256', token).update('jingwei write cookie 1').digest('hex');
  const hasToken = ({ headers }: Asking): boolean => {
    if (rule.by !== 'token') return false;
    const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
    if (bearer !== undefined) return isSame(bearer, rule.token);
    const cookie = readCookie(headers.cookie, TOKEN_COOKIE);
    return cookie !== null && isSame(cookie, cookieOf(rule.token));
  };
  const refuseReader = (request: Asking): Said | null => {
    if (!isAllowedHost(request.headers.host ?? '')) return REFUSALS.host;
    if (rule.by === 'nobody') return REFUSALS.off;
    if (rule.by === 'token') return hasToken(request) ? null : REFUSALS.token;
    if (!isLoopback(address())) return REFUSALS.open;
    return isForwarded(request) ? REFUSALS.proxy : null;
  };
  const refuseForeign = ({ headers }: Asking): Refusal | null => {
    if (!isAllowedHost(headers.host ?? '')) return { status: 403, reason: REFUSALS.host };
    const origin = headers.origin ?? '';
    const own = [`http://${headers.host ?? ''}`, `https://${headers.host ?? ''}`, ...(published === null ? [] : [published.origin])];
    if (!own.includes(origin)) return { status: 403, reason: REFUSALS.origin };
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin') return { status: 403, reason: REFUSALS.origin };
    const [type = ''] = (headers['content-type'] ?? '').split(';', 1);
    return CONTENT_TYPES.has(type.trim().toLowerCase()) ? null : { status: 415, reason: REFUSALS.type };
  };
  return {
    rule,
    readWriting(request) {
      if (refuseReader(request) === null) return 'open';
      return rule.by === 'token' && isAllowedHost(request.headers.host ?? '') ? 'token' : 'off';
    },
    refuseWrite(request) {
      const reason = refuseReader(request);
      return reason === null ? refuseForeign(request) : { status: 403, reason };
    },
    refuseForeign,
    cookieFor: (token) => (rule.by === 'token' && isSame(token, rule.token) ? cookieOf(token) : null),
  };
}

/** Whether an address is one that only the machine itself can reach. */
function isLoopback(address: string): boolean {
  return address === '::1' || address === 'localhost' || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);
}

function isForwarded({ headers }: Asking): boolean {
  return Object.keys(headers).some((name) => FORWARDING.test(name));
}

/** The name in a Host header, without the port, in lower case; null where there is none. */
function hostName(named: string): string | null {
  if (named === '' || /[/?#@\\\s]/.test(named)) return null;
  return URL.parse(`http://${named}`)?.hostname ?? null;
}

/** Compares in a time that tells nothing of where texts differ, nor of their length. */
function isSame(given: string, right: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(right));
}

/** A cookie of a Cookie header. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
