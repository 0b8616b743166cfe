interface Props {
  /** As the plan prints it; null or '' where the cell is blank. */
  readonly words: string | null;
}

/** A date of the plan, word for word; what is not a month of a year is marked as printed so, and a blank cell says that it is. */
export function PrintedDate({ words }: Props) {
  if (words === null || words === '') return <span className="app-brag-note">Left blank</span>;
  const isPlain = /^(\d{1,2} )?[A-Z][a-z]+ \d{4}$/.test(words);
  return isPlain ? (
    words
  ) : (
    <>
      {words} <AsPrinted />
    </>
  );
}

/** That a cell of the plan stands here as it was printed, however odd. */
export function AsPrinted() {
  return <span className="app-as-printed">as printed</span>;
}
