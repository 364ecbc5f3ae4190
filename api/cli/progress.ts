/** What a long run is told at a terminal: how far, how fast, how long still. */
export interface Progress {
  /** One more of them is done. */
  advance(): void;
  /** Takes the line away. */
  end(): void;
}

/** How often the line is written anew at most, in milliseconds. */
const INTERVAL = 200;

/** Writes one line that changes to a terminal; to anything else nothing. */
export function showProgress(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  const started = Date.now();
  let done = 0;
  let written = 0;
  return {
    advance() {
      done++;
      if (!stream.isTTY || (Date.now() - written < INTERVAL && done < total)) return;
      written = Date.now();
      stream.write(`\r\u001b[K${describeProgress(done, total, written - started)}`);
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

/** `12/200 · 每秒 3.4 份 · 约剩 55 秒`; `elapsed` in milliseconds. */
export function describeProgress(done: number, total: number, elapsed: number): string {
  const rate = elapsed > 0 ? (done * 1000) / elapsed : 0;
  const left = rate > 0 ? Math.ceil((total - done) / rate) : 0;
  const time = left >= 90 ? `${Math.ceil(left / 60)} 分钟` : `${left} 秒`;
  return [`${done}/${total}`, rate > 0 ? `每秒 ${rate.toFixed(1)} 份` : '', done < total && left > 0 ? `约剩 ${time}` : '']
    .filter(Boolean)
    .join(' · ');
}
