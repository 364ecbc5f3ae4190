import { describe, expect, it } from 'vitest';
import { makeGate, type GateSettings, type WriteRule } from '../../../api/collection/gate.ts';

const TOKEN = 'a-token-that-is-long-enough';
const LOCAL: WriteRule = { by: 'local' };
const BY_TOKEN: WriteRule = { by: 'token', token: TOKEN };

const gate = (rule: WriteRule = LOCAL, more: Partial<GateSettings> = {}) =>
  makeGate({ rule, host: '127.0.0.1', address: () => '127.0.0.1', publicUrl: null, ...more });
const own = { host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321', 'content-type': 'application/json' };
const statusOf = (headers: Record<string, string | undefined>, of = gate()) => of.refuseWrite({ headers })?.status ?? 200;

describe('a change from the page of the machine itself', () => {
  it.each<[string, Record<string, string | undefined>, number]>([
    ['is taken', own, 200],
    ['also by name', { ...own, host: 'localhost:4321', origin: 'http://localhost:4321' }, 200],
    ['also over IPv6', { ...own, host: '[::1]:4321', origin: 'http://[::1]:4321' }, 200],
    ['also as a form', { ...own, 'content-type': 'multipart/form-data; boundary=x', 'sec-fetch-site': 'same-origin' }, 200],
    ['not without an origin', { ...own, origin: undefined }, 403],
    ['not from a foreign origin', { ...own, origin: 'https://evil.example' }, 403],
    ['not from an opaque origin', { ...own, origin: 'null' }, 403],
    ['not from another port', { ...own, origin: 'http://127.0.0.1:9999' }, 403],
    ['not where the browser says another site asks', { ...own, 'sec-fetch-site': 'cross-site' }, 403],
    ['nor a page of the same site', { ...own, 'sec-fetch-site': 'same-site' }, 403],
    ['not with a forged host', { ...own, host: 'evil.example', origin: 'http://evil.example' }, 403],
    ['not with a host that begins like ours', { ...own, host: 'localhost.evil.example', origin: 'http://localhost.evil.example' }, 403],
    ['not with a name hidden in the host', { ...own, host: 'evil.example@localhost', origin: 'http://evil.example@localhost' }, 403],
    ['not without a host', { ...own, host: undefined }, 403],
    ['not through a proxy', { ...own, 'x-forwarded-for': '10.0.0.1' }, 403],
    ['nor one that names the protocol', { ...own, 'x-forwarded-proto': 'https' }, 403],
    ['nor one that follows the standard', { ...own, forwarded: 'for=10.0.0.1' }, 403],
    ['nor one that only says it is there', { ...own, via: '1.1 proxy' }, 403],
    ['not as plain text', { ...own, 'content-type': 'text/plain' }, 415],
    ['not without a type', { ...own, 'content-type': undefined }, 415],
  ])('%s', (_what, headers, status) => expect(statusOf(headers)).toBe(status));
});

it.each([
  ['0.0.0.0', '0.0.0.0'],
  ['192.168.1.7', '192.168.1.7'],
])('is refused where the server listens at %s', (host, address) => {
  expect(statusOf(own, gate(LOCAL, { host, address: () => address }))).toBe(403);
});

it('is refused where nobody may write', () => expect(statusOf(own, gate({ by: 'nobody' }))).toBe(403));

describe('a change by token', () => {
  const open = gate(BY_TOKEN, { host: '0.0.0.0', address: () => '0.0.0.0', publicUrl: 'https://jingwei.example' });
  const proxied = {
    host: 'jingwei.example',
    origin: 'https://jingwei.example',
    'content-type': 'application/json',
    'x-forwarded-for': '10.0.0.1',
  };
  const bearer = `Bearer ${TOKEN}`;
  it.each<[string, Record<string, string | undefined>, number]>([
    ['is taken from a proxy', { ...proxied, authorization: bearer }, 200],
    ['also where the proxy names the machine', { ...proxied, host: '127.0.0.1:4321', authorization: bearer }, 200],
    ['also by cookie', { ...proxied, cookie: `a=b; jingwei-write=${open.cookieFor(TOKEN) ?? ''}` }, 200],
    ['not without', proxied, 403],
    ['not without, at the machine itself', own, 403],
    ['not with a wrong one', { ...proxied, authorization: 'Bearer wrong' }, 403],
    ['not with a part of it', { ...proxied, authorization: `Bearer ${TOKEN.slice(0, -1)}` }, 403],
    ['not with the token as cookie', { ...proxied, cookie: `jingwei-write=${TOKEN}` }, 403],
    ['not from a foreign origin', { ...proxied, authorization: bearer, origin: 'https://evil.example' }, 403],
    ['not with a forged host', { ...proxied, authorization: bearer, host: 'evil.example', origin: 'https://evil.example' }, 403],
  ])('%s', (_what, headers, status) => expect(statusOf(headers, open)).toBe(status));

  it('is offered to who has not given it, and open to who has', () => {
    expect(open.readWriting({ headers: proxied })).toBe('token');
    expect(open.readWriting({ headers: { ...proxied, authorization: bearer } })).toBe('open');
    expect(open.readWriting({ headers: { ...proxied, host: 'evil.example' } })).toBe('off');
    expect(open.cookieFor('wrong')).toBeNull();
    expect(gate().cookieFor(TOKEN)).toBeNull();
  });
});

it('pages offer changes to who sits at the machine alone', () => {
  expect(gate().readWriting({ headers: { host: 'localhost:4321' } })).toBe('open');
  expect(gate().readWriting({ headers: { host: 'localhost:4321', 'x-forwarded-for': '10.0.0.1' } })).toBe('off');
  expect(gate().readWriting({ headers: { host: 'evil.example' } })).toBe('off');
});
