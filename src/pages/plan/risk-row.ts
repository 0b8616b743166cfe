/** The id of a risk's row in the table. */
export function riskRowId(risk: string): string {
  return `risk-${risk}`;
}

/** Brings a row into view and puts the focus on it; nothing where it is not there. */
export function showRisk(rowId: string): void {
  const row = document.getElementById(rowId);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'center' });
}
