import { changeAddress } from './collection-address.ts';

/** Where the files of this visitor are shown, or why the server did not take the file. */
export type Sent = { readonly to: string } | { readonly refused: string };

/** Which collection takes a file, and in which language the server says why it does not. */
export interface SendTo {
  readonly collection: string;
  readonly language: string;
}

/** Sends a file and tells how much has gone, in percent. Rejects where the connection broke off or `signal` stopped it. */
export function sendFile(
  file: File,
  { collection, language }: SendTo,
  signal: AbortSignal,
  onProgress: (percent: number) => void,
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Error('stopped'));
    // Only this older way tells how much has been sent.
    const request = new XMLHttpRequest();
    request.open('POST', changeAddress('uploads', language));
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.floor((loaded * 100) / total) : 0);
    request.onload = () => {
      const answer = request.response as { readonly to?: string; readonly reason?: string } | null;
      resolve(request.status === 200 && answer?.to ? { to: answer.to } : { refused: answer?.reason ?? String(request.status) });
    };
    request.onerror = request.onabort = () => reject(new Error('broken off'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    const form = new FormData();
    form.append('collection', collection);
    form.append('file', file);
    request.send(form);
  });
}
