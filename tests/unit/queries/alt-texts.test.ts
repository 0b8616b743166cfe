import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { altTextOf, altTextsQuery, saveAltText } from '../../../src/queries/alt-texts.ts';
import { forgetPapers } from '../../../src/queries/papers.ts';
import { paperSite } from './paper-site.ts';

const generated = 'Waiting rose to 12 in September 2026.';
const own = { generated, text: 'More children wait than in any month before.' };

beforeEach(() => forgetPapers(paperSite().client));
afterEach(() => vi.unstubAllGlobals());

describe('An alt text', () => {
  it('is the author’s for exactly the text that it was written for, otherwise the one from the data', () => {
    expect(altTextOf(generated, [own])).toBe(own.text);
    expect(altTextOf('Waiting rose to 13 in October 2026.', [own])).toBe(
      'Waiting rose to 13 in October 2026.',
    );
    expect(altTextOf(generated, [])).toBe(generated);
  });

  it('is kept without the space around it, and is there at once', async () => {
    const { client } = paperSite();
    await saveAltText(client, generated, ` ${own.text}\n`);
    expect(await client.fetchQuery(altTextsQuery())).toEqual([own]);
  });

  it.each([
    ['blank', ' \n'],
    ['the text from the data', generated],
  ])('that is %s forgets the author’s', async (_, text) => {
    const { client } = paperSite();
    await saveAltText(client, generated, own.text);
    await saveAltText(client, generated, text);
    expect(await client.fetchQuery(altTextsQuery())).toEqual([]);
  });

  it('has at most 600 characters', async () => {
    const { client } = paperSite();
    await saveAltText(client, generated, 'x'.repeat(600));
    await expect(saveAltText(client, generated, 'x'.repeat(601))).rejects.toThrow(
      'at most 600 characters; these are 601',
    );
    expect((await client.fetchQuery(altTextsQuery()))[0]?.text).toHaveLength(600);
  });

  it('that travels with the site is used until it is changed or taken back here', async () => {
    const { client } = paperSite({ papers: [], altTexts: [own] });
    expect(await client.fetchQuery(altTextsQuery())).toEqual([own]);
    await saveAltText(client, generated, generated);
    expect(await client.fetchQuery(altTextsQuery())).toEqual([]);
    await saveAltText(client, generated, 'Mine.');
    expect(await client.fetchQuery(altTextsQuery())).toEqual([{ generated, text: 'Mine.' }]);
  });

  it('of this browser or of the site is not read on a public copy', async () => {
    await saveAltText(paperSite().client, generated, own.text);
    const { client, fetched } = paperSite({ papers: [], altTexts: [own] }, true);
    expect(await client.fetchQuery(altTextsQuery())).toEqual([]);
    expect(fetched).not.toHaveBeenCalled();
  });
});
