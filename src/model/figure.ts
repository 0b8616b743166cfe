/** Why a figure is not there. A missing figure is never 0 and never null. */
export type Missing = 'suppressed' | 'unavailable' | 'not-applicable';

/** A figure in the unit its indicator states, or the reason why there is none. */
export type Figure = number | Missing;

/** The symbols of the Government Analysis Function for tables; readers see these in place of a number. */
export const missingSymbol: Readonly<Record<Missing, string>> = {
  suppressed: '[c]',
  unavailable: '[x]',
  'not-applicable': '[z]',
};

export const missingMeaning: Readonly<Record<Missing, string>> = {
  suppressed: 'hidden, since the number is small',
  unavailable: 'not available in the extract',
  'not-applicable': 'does not apply: nothing to count or to divide by',
};

/** Of several reasons, the one that stands for all: what is hidden wins over what was not received. */
export const missingOrder: readonly Missing[] = ['suppressed', 'unavailable', 'not-applicable'];

export function isNumber(figure: Figure | null | undefined): figure is number {
  return typeof figure === 'number';
}
