import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preparedText } from '../../../src/ingest/text-content.ts';
import { textOf } from './text-of.ts';

const layout = (text: string) => ({
  fileName: 'waits.csv',
  text,
  delimiter: ',',
  quote: '"',
  columns: ['a', 'b'],
  headerLine: 1,
});
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('The parts of a text', () => {
  it('end behind the first record that is long enough, and say how many records they have', async () => {
    const { content } = preparedText(layout('a,b\n1,2\n\n3,4\n5,6\n'), 6);
    const first = await content.part(0);
    expect([decode(first.bytes), first.records, first.end]).toEqual(['a,b\n1,2\n', 2, 8]);
    const second = await content.part(8);
    // The blank line is a record; 13 of 17 letters are read.
    expect([decode(second.bytes), second.records, second.end]).toEqual(['\n3,4\n5,6\n', 3, null]);
    expect(first.share).toBeCloseTo(8 / 17, 10);
    expect(second.share).toBe(1);
  });

  it('never part a record at a line end within quotes', async () => {
    const { content } = preparedText(layout('a,b\n1,"x\n""y""\nz"\n3,4'), 6);
    const { bytes, records, end } = await content.part(0);
    expect([decode(bytes), records, end]).toEqual(['a,b\n1,"x\n""y""\nz"\n', 2, 18]);
    expect(decode((await content.part(18)).bytes)).toBe('3,4');
  });

  it('are UTF-8, and one part where there is no text', async () => {
    const { content } = preparedText(layout('é,£\n'));
    expect([...(await content.part(0)).bytes]).toEqual([0xc3, 0xa9, 0x2c, 0xc2, 0xa3, 0x0a]);
    expect(await preparedText(layout('')).content.part(0)).toMatchObject({ records: 0, end: null, share: 1 });
  });

  it('are the text when put together, whatever it holds and however long they are', async () => {
    const letters = fc.constantFrom('a', ',', '"', '\n', ' ', 'é', '😀');
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: letters, maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        async (text, length) => {
          expect(await textOf(preparedText(layout(text), length))).toBe(text);
        },
      ),
    );
  });
});
