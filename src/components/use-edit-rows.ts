import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Dataset } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import type { RegisterRow } from '../queries/registers.ts';

/** Writing rows of a register on a page. */
export interface Editing {
  /** True while rows are being kept. */
  readonly isSaving: boolean;
  /** Why the last rows were not kept; none where they were. */
  readonly issues: readonly Issue[];
  /** Why the last rows could not be kept, in words; '' where they could. */
  readonly failure: string;
  /** Keeps whole rows, each in place of the one with its key. True once they are; false where something is wrong with them. */
  save(rows: readonly RegisterRow[]): Promise<boolean>;
}

/** Rows written on a page, kept in this browser as an extract of the dataset. */
export function useEditRows(dataset: Dataset): Editing {
  const client = useQueryClient();
  const [isSaving, setSaving] = useState(false);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [failure, setFailure] = useState('');
  const save = async (rows: readonly RegisterRow[]) => {
    setSaving(true);
    setFailure('');
    try {
      // Asked for when it is needed: a site for readers never loads what writes.
      const { editRows } = await import('../queries/edit-rows.ts');
      const found = await editRows(client, dataset, rows, today());
      setIssues(found);
      return found.length === 0;
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      setSaving(false);
    }
  };
  return { isSaving, issues, failure, save };
}

/** The present day where the reader is, ISO. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
