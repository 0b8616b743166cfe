const ages = ['under-5', '5-10', '11-15', '16-25'] as const;
const processes = ['assessment', 'annual-review'] as const;
/** Months of the extract, counted from September 2024, in which one age group has a small count; the last is the latest. */
const smallMonths = [2, 7, 11, 14, 19, 24];

/** The last day of a month, counted from September 2024, ISO. */
function endOf(month: number): string {
  return new Date(Date.UTC(2024, 9 + month, 0)).toISOString().slice(0, 10);
}

/**
 * A made-up extract of voice capture in which no count stands twice and all but the small ones have five digits, so
 * that each can be searched for by its digits. Every share is a third or a little more, but for those of the small
 * counts, which are 0.0%.
 */
export function distinctiveExtract(): string {
  const rows = ['period_end,process,age_group,completed,voice_captured'];
  for (let month = 0; month < 25; month++)
    for (const process of processes)
      for (const age of ages) {
        const isSmall = process === 'assessment' && age === '16-25' && smallMonths.includes(month);
        const place = rows.length - 1;
        const captured = isSmall ? 1 + (smallMonths.indexOf(month) % 4) : 10_007 + 61 * place;
        rows.push([endOf(month), process, age, 30_011 + 137 * place, captured].join(','));
      }
  return `${rows.join('\n')}\n`;
}

/** Whether a number stands in a text, with or without a separator of thousands, and not as a part of another number. */
export function holdsNumber(text: string, number: string): boolean {
  const plain = number.replaceAll(',', '');
  const grouped = `${plain.slice(0, -3)},?${plain.slice(-3)}`;
  return new RegExp(`(?<![\\d.,])${grouped}(?![\\d]|[.,]\\d)`).test(text);
}
