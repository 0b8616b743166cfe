import { Inflate } from 'fflate';

/** Says that what is packed is more than a browser should unpack. */
export class UnpackedTooLarge extends Error {}

/** How much may come out: so many bytes, and so many times what went in once that is more than `freeBytes`. */
export interface UnpackLimits {
  readonly mostBytes: number;
  readonly mostTimes: number;
  readonly freeBytes: number;
}

/** Text shrinks to a tenth or a thirtieth; a file made to fill a computer's memory to a thousandth. */
export const unpackLimits: UnpackLimits = {
  mostBytes: 400 * 1024 * 1024,
  mostTimes: 200,
  freeBytes: 10 * 1024 * 1024,
};

const stepBytes = 256 * 1024;

/** Unpacks raw DEFLATE, as zip files hold it, in steps between which the page can move. Throws where it is broken. */
export async function inflateRaw(bytes: Uint8Array, limits: UnpackLimits): Promise<Uint8Array> {
  const out = new Unpacked(bytes.byteLength, limits);
  const inflate = new Inflate((chunk) => out.add(chunk));
  for (let at = 0; at < bytes.byteLength || at === 0; at += stepBytes) {
    inflate.push(bytes.subarray(at, at + stepBytes), at + stepBytes >= bytes.byteLength);
    await nextTask();
  }
  return out.whole();
}

/** Unpacks a gzip file. Throws where it is broken. */
export async function gunzip(bytes: Uint8Array, limits: UnpackLimits): Promise<Uint8Array> {
  const out = new Unpacked(bytes.byteLength, limits);
  const reader = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return out.whole();
      out.add(value);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** What has come out so far; counted as it comes, since no file says truly how large it will be. */
class Unpacked {
  readonly #chunks: Uint8Array[] = [];
  readonly #packed: number;
  readonly #limits: UnpackLimits;
  #size = 0;

  constructor(packed: number, limits: UnpackLimits) {
    this.#packed = packed;
    this.#limits = limits;
  }

  add(chunk: Uint8Array): void {
    const { mostBytes, mostTimes, freeBytes } = this.#limits;
    this.#size += chunk.byteLength;
    const isBomb = this.#size > freeBytes && this.#size > this.#packed * mostTimes;
    if (isBomb || this.#size > mostBytes) throw new UnpackedTooLarge();
    this.#chunks.push(chunk);
  }

  whole(): Uint8Array {
    const whole = new Uint8Array(this.#size);
    let at = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, at);
      at += chunk.byteLength;
    }
    return whole;
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
