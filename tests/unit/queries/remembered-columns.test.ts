import { describe, expect, it } from 'vitest';
import { noChoices } from '../../../src/model/reading-choices.ts';
import { rememberedFor } from '../../../src/queries/remembered-columns.ts';
import type { StoredExtract } from '../../../src/storage/extract-store.ts';

function matched(
  dataset: string,
  columns: Record<string, string | null>,
  acceptedAt = '2026-07-02T09:00:00.000Z',
): StoredExtract {
  return {
    dataset,
    fileName: `${dataset}-q1.csv`,
    hash: '',
    size: 1,
    date: '2026-07-02',
    illustrative: false,
    origin: 'imported',
    id: dataset + acceptedAt,
    acceptedAt,
    choices: { ...noChoices, dataset, columns, dateOrder: 'day-first' },
    rows: 1,
    isOnTop: false,
    warnings: [],
  };
}

describe('Columns matched by hand', () => {
  it('are matched the same way in the next file with these headers, whose dates are asked about anew', () => {
    const kept = [matched('voice-capture', { 'Reviews done': 'completed', Team: null })];
    expect(rememberedFor(['Month', 'Reviews done', 'Team'], kept)).toEqual({
      choices: {
        ...noChoices,
        dataset: 'voice-capture',
        columns: { 'Reviews done': 'completed', Team: null },
      },
      fileName: 'voice-capture-q1.csv',
    });
  });

  it('are not taken for a file that lacks one of them', () => {
    const kept = [matched('voice-capture', { 'Reviews done': 'completed', Team: null })];
    expect(rememberedFor(['Month', 'Reviews done'], kept)).toBeNull();
  });

  it('are those of the latest file', () => {
    const kept = [
      matched('waits', { Done: 'seen' }, '2026-10-01T09:00:00.000Z'),
      matched('voice-capture', { Done: 'completed' }, '2026-07-01T09:00:00.000Z'),
    ];
    expect(rememberedFor(['Done'], kept)?.choices.dataset).toBe('waits');
  });

  it('are none where nothing was matched by hand', () => {
    expect(rememberedFor(['a', 'b'], [matched('waits', {})])).toBeNull();
  });
});
