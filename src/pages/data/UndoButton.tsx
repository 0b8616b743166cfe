import { useImports } from '../../components/import-context.ts';
import type { LoadedDataset } from '../../queries/load-extracts.ts';

interface Props {
  readonly of: LoadedDataset;
  /** The id of the dataset's title, which says what is undone. */
  readonly titleId: string;
}

/** Goes back to the extract before the present one. */
export function UndoButton({ of, titleId }: Props) {
  const { undo } = useImports();
  return (
    <button
      type="button"
      className="govuk-button govuk-button--secondary app-button app-button--small"
      aria-describedby={titleId}
      onClick={() => undo(of.dataset)}
    >
      Undo
    </button>
  );
}
