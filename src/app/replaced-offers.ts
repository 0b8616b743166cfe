import { nameOf, type Offer } from '../queries/offer-file.ts';

/**
 * Of the offers that were there before files were dropped, those whose place the new ones take: what was refused, a
 * file of the same name, and an undecided file of a dataset of which only one can be accepted.
 */
export function replacedBy(made: readonly Offer[], earlier: readonly Offer[]): readonly Offer[] {
  return earlier.filter(
    (old) =>
      old.state === 'refused' ||
      made.some(
        (now) =>
          nameOf(now) === nameOf(old) ||
          (now.state === 'offered' && now.mode === 'replace' && now.dataset.name === old.dataset.name),
      ),
  );
}
