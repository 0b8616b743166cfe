/**
 * A stream of numbers that is the same on every machine for the same seed: the 32-bit xorshift generator of
 * Marsaglia (Xorshift RNGs, Journal of Statistical Software, 2003).
 */
export function seededRandom(seed) {
  let state = seed >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  return {
    /** A number from 0 up to, not including, 1. */
    next,
    /** A number near 0, within ± the given size, most often close to 0. */
    noise: (size) => (next() + next() + next() - 1.5) * (size / 1.5),
  };
}
