import { describe, expect, it } from 'vitest';
import { clauseId, documentId, edgeId, factIds, shortHash, textHash } from '../../graph/identity.ts';

describe('identities', () => {
  it('are lower-case base32 of the length asked for, the same for the same parts', () => {
    expect(shortHash(12, '绿色', '金融')).toMatch(/^[a-z2-7]{12}$/);
    expect(shortHash(26, 'a')).toHaveLength(26);
    expect(shortHash(12, '绿色', '金融')).toBe(shortHash(12, '绿色', '金融'));
    expect(shortHash(12, '绿色', '金融')).not.toBe(shortHash(12, '绿色金', '融'));
    // SHA-256 of 'a' begins ca978112 = 11001 01010 01011 11000 …
    expect(shortHash(4, 'a')).toBe('zkly');
  });

  it('do not depend on how a text is wrapped', () => {
    expect(documentId('第一条 为了\n加强')).toBe(documentId('第一条为了加强'));
    expect(textHash('第一条')).not.toBe(textHash('第二条'));
  });

  it('number a quote that repeats in its clause, and only there', () => {
    const statementId = factIds('s');
    const clause = clauseId('abc', '3/14');
    const first = statementId(clause, '鼓励创新。');
    expect(first).toMatch(/^abc\/3\/14\.s[a-z2-7]{8}$/);
    expect(statementId(clause, '鼓励\n创新。')).toBe(`${first}-2`);
    expect(statementId(clauseId('abc', '3/15'), '鼓励创新。')).not.toBe(first);
    expect(factIds('t')(clause, '鼓励创新。')).not.toBe(first);
  });

  it('of an edge follow from its ends, its type and its span', () => {
    const id = edgeId('a', 'USES', 'b', { start: 1, end: 2 });
    expect(id).toBe(edgeId('a', 'USES', 'b', { start: 1, end: 2 }));
    expect(
      new Set([
        id,
        edgeId('a', 'USES', 'b', { start: 1, end: 3 }),
        edgeId('b', 'USES', 'a', { start: 1, end: 2 }),
        edgeId('a', 'SETS', 'b', { start: 1, end: 2 }),
      ]).size,
    ).toBe(4);
  });
});
