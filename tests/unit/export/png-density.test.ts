import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { imageWidths, pxOfCm } from '../../../src/export/image-widths.ts';
import { withDensity } from '../../../src/export/png-density.ts';

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  ends[0].writeUInt32BE(data.length);
  ends[1].writeUInt32BE(crc32(body));
  return Buffer.concat([ends[0], body, ends[1]]);
}

/** One grey px. */
function smallPng(): Uint8Array<ArrayBuffer> {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]));
}

/** The chunks of a PNG, each with its check as Node's own zlib finds it. */
function chunksOf(png: Uint8Array): { name: string; data: Buffer; isSound: boolean }[] {
  const bytes = Buffer.from(png);
  const chunks = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    chunks.push({
      name: body.toString('latin1', 0, 4),
      data: body.subarray(4),
      isSound: bytes.readUInt32BE(at + 8 + length) === crc32(body),
    });
    at += length + 12;
  }
  return chunks;
}

describe('the size of a PNG on paper', () => {
  it('is written behind the header, in px a metre, with a sound check', () => {
    const chunks = chunksOf(withDensity(smallPng(), 288));
    expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
    expect(chunks.every(({ isSound }) => isSound)).toBe(true);
    const size = chunks[1]?.data;
    // 288 px an inch of 0.0254 m are 11,338.58 a metre; unit 1 is the metre.
    expect([size?.readUInt32BE(0), size?.readUInt32BE(4), size?.[8]]).toEqual([11339, 11339, 1]);
  });

  it('is not written twice, nor into what is no PNG', () => {
    const marked = withDensity(smallPng(), 288);
    expect(withDensity(marked, 96)).toBe(marked);
    const other = new TextEncoder().encode('not an image, but long enough for a header and more');
    expect(withDensity(other, 288)).toBe(other);
  });

  it('gives each width of a Word column back to the nearest px', () => {
    for (const { cm } of imageWidths) {
      const metres = (3 * pxOfCm(cm)) / 11339;
      // Half a px of 96 an inch is 0.13 mm, the most that rounding to whole px can cost.
      expect(Math.abs(metres * 100 - cm), `${cm} cm`).toBeLessThan(0.014);
    }
    expect(pxOfCm(16)).toBe(605);
  });
});
