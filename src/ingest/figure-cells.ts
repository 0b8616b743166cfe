const number = /^[-+(<>~]*\s*[£$€]?\s*\d[\d.,\s\u00a0]*\)?\s*%?$/;
const dated =
  /^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?( \d{1,2}:\d{2}.*)?$|^(\d{1,2}[- ])?[a-z]{3,9}[- ,]+\d{2,4}$|^\d{4}[-/]\d{2,4}( [a-z]\w*( \w+)?)?$/i;
const symbol = /^(\*+|~|:|\.\.|-|–|\[[a-z]{1,3}\]|[cxzku]|low|n\/?a|null)$/i;

/** True for what stands in the rows of a table and not in its titles: a number, a date, or a sign for a missing figure. */
export function isFigureCell(cell: string): boolean {
  const text = cell.trim();
  return text.length <= 40 && (number.test(text) || dated.test(text) || symbol.test(text));
}
