import { describe, expect, it } from 'vitest';
import { cutAround, piecesOf, spanOf, wordsOf, type Piece } from '../../../src/queries/search-text.ts';

const textsOf = (text: string) => wordsOf(text).map((word) => word.text);
/** Pieces as one text, what is marked in brackets. */
const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

describe('The words of a text', () => {
  it('are in lower case, without accents and punctuation', () => {
    expect(textsOf('Café – SEND, “Voice”!')).toEqual(['cafe', 'send', 'voice']);
  });

  it('are the same with either apostrophe and with none', () => {
    expect(textsOf('Children’s')).toEqual(['childrens']);
    expect(textsOf("Children's")).toEqual(['childrens']);
  });

  it('part letters from digits, so that "tier3" is "Tier 3" and a reference has its parts', () => {
    expect(textsOf('tier3')).toEqual(textsOf('Tier 3'));
    expect(textsOf('AfI3.3-7')).toEqual(['afi', '3', '3', '7']);
  });

  it('are none in a text of signs alone', () => {
    expect(wordsOf(' – “…” ')).toEqual([]);
  });

  it('know where they stand in the text, whatever way its accents are written', () => {
    for (const text of ['a café now', 'a cafe\u0301 now']) {
      const [, word] = wordsOf(text);
      const [from, to] = word ? spanOf(word) : [0, 0];
      expect(text.slice(from, to).normalize('NFC')).toBe('café');
    }
  });
});

describe('The pieces of a text', () => {
  it('make the whole text again, overlapping stretches marked once', () => {
    const pieces = piecesOf('waiting times', [
      [0, 4],
      [2, 7],
      [8, 13],
    ]);
    expect(pieces.map(({ text }) => text).join('')).toBe('waiting times');
    expect(shown(pieces)).toBe('[wait][ing] [times]');
  });

  it('are cut at words around what is marked, and say that something is left out', () => {
    const text = `${'before '.repeat(30)}the very words ${'after '.repeat(40)}`;
    const from = text.indexOf('very');
    const cut = shown(cutAround(text, [[from, from + 4]]));
    expect(cut).toMatch(/^…before .*the \[very\] words after .*after…$/);
    expect(cut.length).toBeLessThan(150);
  });

  it('are cut where most of the marks are', () => {
    const text = `and ${'then '.repeat(40)}speech and language`;
    const spans = ['and', 'speech', 'language'].map((word): [number, number] => {
      const from = text.indexOf(word);
      return [from, from + word.length];
    });
    expect(shown(cutAround(text, spans))).toMatch(/\[speech\] and \[language\]$/);
  });

  it('are not cut where the text is short', () => {
    expect(shown(cutAround('a short text', [[2, 7]]))).toBe('a [short] text');
    expect(cutAround('', [])).toEqual([]);
  });
});
