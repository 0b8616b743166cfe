import { givenNames } from './given-names.ts';

/** What of a cell is a person's name: its 'shape' alone, or a 'given' name that is known too; null for neither. */
export type NameMark = 'shape' | 'given' | null;

const word = /^\p{L}[\p{L}\p{M}'’.-]*$/u;
const titles: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'master']);
/** Words of organisations, services, places, posts and sentences, of which none stands in a name. */
const otherWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at by for from in is no not of on or the to upon was were with academy additional admin ' +
    'advice advisory age all area assessment association authority autism board borough business care centre ' +
    'childhood children church city clinic college commissioner committee community consultant coordinator ' +
    'council county department director district early education families family federation first forum foundation ' +
    'general group head health hospital hub infant infants junior lead learning limited local ltd manager mental ' +
    'ministry national needs network nhs nursery office officer panel parent partnership plan plans practice ' +
    'practitioner primary programme project provision review road royal saint school schools secondary send service ' +
    'services sixth social society special speech st street support surgery survey teacher team therapy town ' +
    'training trust unit university voice ward wellbeing year years young youth'
  ).split(' '),
);

/**
 * Whether a cell looks like "First Last", "Surname, First" or "Mr Last": two to four words of letters, none of them of
 * an organisation or a sentence. A shape alone proves little ("Milton Keynes" has it), so a given name is told apart.
 */
export function nameIn(cell: string): NameMark {
  const text = cell.trim();
  if (text.length < 4 || text.length > 60) return null;
  const parts = text.split(/\s*,\s*/);
  const [surname = '', first] = parts;
  if (parts.length > 2) return null;
  const words = (first === undefined ? surname : `${first} ${surname}`).split(/\s+/);
  if (words.length < 2 || words.length > 4) return null;
  const plain = words.map((each) => each.toLowerCase().replace(/\.$/, ''));
  if (!words.every((each) => word.test(each)) || plain.some((each) => otherWords.has(each))) return null;
  const [start = ''] = plain;
  return titles.has(start) || givenNames.has(start.split('-')[0] ?? '') ? 'given' : 'shape';
}
