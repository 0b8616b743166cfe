/** The 124 postcode areas of the United Kingdom and the islands; a code that starts otherwise is no postcode. */
const areas: ReadonlySet<string> = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY ' +
    'G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP ' +
    'NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB ' +
    'W WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
);

const spaced = /(?<![A-Za-z0-9])([A-Za-z]{1,2})\d[\dA-Za-z]?[ \u00a0](\d[A-Za-z]{2})(?![A-Za-z0-9])/g;
const unspaced = /^([A-Za-z]{1,2})\d[\dA-Za-z]?(\d[A-Za-z]{2})$/;
/** The second half of a postcode: C, I, K, M, O and V are not used in it. */
const secondHalf = /^\d[ABD-HJLNP-UW-Z]{2}$/;
/** "S1 2nd" is text. */
const ordinal = /^\d(?:st|nd|rd|th)$/i;

/**
 * Whether a cell holds a full postcode: 'spaced' as people write it, anywhere in the cell; 'whole' where the cell is
 * one without a space, which a code may be by chance. Districts and sectors ("MK9", "MK9 3") are no full postcodes.
 */
export function postcodeIn(cell: string): 'spaced' | 'whole' | null {
  for (const [, area = '', second = ''] of cell.matchAll(spaced))
    if (isPostcode(area, second)) return 'spaced';
  const [, area = '', second = ''] = unspaced.exec(cell.trim()) ?? [];
  return isPostcode(area, second) ? 'whole' : null;
}

function isPostcode(area: string, second: string): boolean {
  const isOneCase = area.toUpperCase() === area ? second.toUpperCase() === second : !ordinal.test(second);
  return isOneCase && areas.has(area.toUpperCase()) && secondHalf.test(second.toUpperCase());
}
