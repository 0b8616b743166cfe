import type { Paper } from '../../../src/model/paper.ts';

/** A paper with one heading, saved at the time given. */
export function paperOf(id: string, changes: Partial<Paper> = {}): Paper {
  return {
    id,
    title: `Paper ${id}`,
    addressedTo: '',
    date: '',
    audience: 'public',
    items: [{ id: 'first', kind: 'heading', text: 'Waiting times', level: 1 }],
    confirmation: null,
    savedAt: '2026-10-12T09:00:00.000Z',
    ...changes,
  };
}
