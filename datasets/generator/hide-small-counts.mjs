const smallest = 5;
const isSmall = (count) => count > 0 && count < smallest;

/**
 * Which of the parts of a total a provider hides: counts of 1 to 4, then the next smallest until at least two are
 * hidden and together they come to 5 or more, so that the total does not give one away. Zeros stay.
 */
export function hiddenParts(counts) {
  const hidden = new Set(counts.flatMap((count, at) => (isSmall(count) ? [at] : [])));
  if (hidden.size === 0) return hidden;
  const others = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count }) => count >= smallest)
    .sort((one, other) => one.count - other.count);
  const sum = () => [...hidden].reduce((total, at) => total + counts[at], 0);
  while (others.length > 0 && (hidden.size < 2 || sum() < smallest)) hidden.add(others.shift().at);
  return hidden;
}

/** True for a total that is hidden itself. */
export function isHiddenTotal(count) {
  return isSmall(count);
}
