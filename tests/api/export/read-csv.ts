/** Records of a CSV by RFC 4180, read character by character. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quoted) {
      if (character === '"' && text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else if (character === '"') quoted = false;
      else field += character;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      records.at(-1)?.push(field);
      field = '';
    } else if (character === '\r' && text[at + 1] === '\n') {
      records.at(-1)?.push(field);
      field = '';
      records.push([]);
      at += 1;
    } else field += character;
  }
  if (field !== '' || (records.at(-1)?.length ?? 0) > 0) throw new Error('the last record does not end in CRLF');
  return records.slice(0, -1);
}
