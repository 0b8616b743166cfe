import type { Dataset, Register } from '../../model/dataset.ts';
import type { PaperPart } from '../../model/paper-document.ts';
import { sourceWords, stampsOf } from '../chart.ts';
import type { PaperContext } from '../paper-context.ts';
import { registerDataset, registerQuery, type RegisterRow } from '../registers.ts';

/** The rows of a register that may be shown, and what stands under a table of them. */
export interface RegisterRead<Row> {
  readonly dataset: Dataset;
  readonly rows: readonly Row[];
  readonly source: string;
  readonly stamps: readonly string[];
}

/**
 * A register as `read` makes its rows, in the view of the paper; a gap that says why where it cannot be shown. `what`
 * begins that sentence: "Risks". Throws QueryError.
 */
export async function readRegister<Row>(
  { client, catalogue, datasets, isPublic }: PaperContext,
  register: Register,
  what: string,
  read: (rows: readonly RegisterRow[]) => readonly Row[],
): Promise<RegisterRead<Row> | PaperPart> {
  const dataset = registerDataset(catalogue, register);
  if (!dataset)
    return gap(
      catalogue.isPublicCopy
        ? `${what} are kept for the partnership and are no part of this site.`
        : `${what} cannot be listed: the data package describes no register of them.`,
    );
  if (isPublic && dataset.dashboard.audience === 'internal')
    return gap(`${what} are kept for the partnership: choose Internal to show them.`);
  const loaded = datasets.get(dataset.name);
  if (loaded?.state !== 'loaded')
    return gap(
      `${what} cannot be listed: the extract “${dataset.title}” (${dataset.path}) ${
        loaded?.state === 'refused' ? 'could not be read' : 'is not loaded'
      }. See Data.`,
    );
  const rows = await client.fetchQuery(registerQuery(loaded, isPublic));
  return {
    dataset,
    rows: read(rows),
    source: sourceWords(loaded),
    stamps: stampsOf({ isIllustrative: loaded.extract.illustrative, isPublic }),
  };
}

/** True where a register could not be shown. */
export function isGap<Row>(found: RegisterRead<Row> | PaperPart): found is PaperPart {
  return 'kind' in found;
}

function gap(text: string): PaperPart {
  return { kind: 'gap', text };
}
