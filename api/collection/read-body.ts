import type { IncomingMessage } from 'node:http';
import { JingweiError } from '../../graph/errors.ts';
import { said } from '../said.ts';

/** Reads the body of a form or of JSON into its fields; past `most` bytes it reads no further (`BAD_INPUT`). */
export async function readFields(request: IncomingMessage, most: number): Promise<FormData> {
  const bytes = await readBytes(request, most);
  const type = request.headers['content-type'] ?? '';
  try {
    if (type.toLowerCase().startsWith('application/json')) return fieldsOf(JSON.parse(new TextDecoder().decode(bytes)));
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch (cause) {
    if (cause instanceof JingweiError) throw cause;
    throw new JingweiError('BAD_INPUT', said('请求的内容读不出', 'The body of the request cannot be read'), {
      cause,
      remedy: said('请重新发送', 'Send it again'),
    });
  }
}

/** The path in `error` tells a body that is too large from others. */
export const TOO_LARGE = 'body';

async function readBytes(request: IncomingMessage, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = (): JingweiError =>
    new JingweiError(
      'BAD_INPUT',
      said(`一次发送的内容超过 ${Math.round(most / 1024 / 1024)} MB`, `More than ${Math.round(most / 1024 / 1024)} MB were sent at once`),
      {
        place: { entry: TOO_LARGE },
        remedy: said('请分几次发送，或另存为较小的文件', 'Send it in parts, or save it as a smaller file'),
      },
    );
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > most) throw tooLarge();
    pieces.push(piece);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function fieldsOf(value: unknown): FormData {
  const fields = new FormData();
  for (const [name, field] of Object.entries(value ?? {})) if (typeof field === 'string') fields.append(name, field);
  return fields;
}
