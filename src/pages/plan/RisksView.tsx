/** Under construction by its owner: replaced before the page is in the navigation. */
export function RisksView() {
  return null;
}
