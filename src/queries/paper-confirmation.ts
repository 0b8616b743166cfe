import type { Confirmation } from '../model/paper.ts';
import { dateWords } from '../model/period.ts';
import type { PaperCheck } from './paper-checks.ts';

/** What a confirmation names of the checks. */
const told = ['hidden', 'illustrative', 'stale'];

/** "Checked for publication on 24 November 2026 by: Head of SEND. …", with what the checks found. */
export function confirmationWords(
  { role, date }: Pick<Confirmation, 'role' | 'date'>,
  checks: readonly PaperCheck[],
): string {
  return [
    `Checked for publication on ${dateWords(date)} by: ${role}.`,
    ...checks.filter(({ id }) => told.includes(id)).map(({ title, words }) => `${title}: ${words}`),
  ].join(' ');
}
