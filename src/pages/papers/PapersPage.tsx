import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PageHeading } from '../../components/PageHeading.tsx';
import { PageLink } from '../../components/PageLink.tsx';
import { TableHead } from '../../components/TableHead.tsx';
import type { Paper } from '../../model/paper.ts';
import { dateWords } from '../../model/period.ts';
import { deletePaper, duplicatePaper, papersQuery, restorePaper } from '../../queries/papers.ts';
import { NewPaper } from './NewPaper.tsx';

/** The papers of this browser, and the way to a new one. */
export function PapersPage() {
  const client = useQueryClient();
  const papers = useQuery(papersQuery());
  const [deleted, setDeleted] = useState<Paper | null>(null);
  const [said, setSaid] = useState('');
  const run = async (done: string, does: () => Promise<unknown>) => {
    try {
      await does();
      setSaid(done);
    } catch (error) {
      setSaid(`It could not be done: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const remove = (paper: Paper) =>
    run(`“${titleOf(paper)}” was deleted.`, async () => setDeleted(await deletePaper(client, paper.id)));
  const restore = (paper: Paper) =>
    run(`“${titleOf(paper)}” is back.`, async () => {
      await restorePaper(client, paper);
      setDeleted(null);
    });
  return (
    <>
      <PageHeading title="Papers" />
      <p className="app-lede">
        Charts, tables and words for a committee or the public, with small numbers hidden. Papers stay in this
        browser, and go with an internal data package to a colleague.
      </p>
      {papers.data?.keptIn === 'memory' && (
        <p className="govuk-inset-text">
          This browser gives the page no storage, so papers are forgotten when you close or reload it.
          Download them before.
        </p>
      )}
      {papers.data?.damaged.map((words) => (
        <p key={words} className="app-problem" role="alert">
          {words}
        </p>
      ))}
      {papers.error && (
        <p className="app-problem" role="alert">
          <strong>The papers of this browser could not be read.</strong> {papers.error.message}
        </p>
      )}
      {papers.data && papers.data.papers.length === 0 && (
        <p className="govuk-body">
          No paper yet. Begin with a template below, or choose “Add to paper” under any chart.
        </p>
      )}
      {papers.data && papers.data.papers.length > 0 && (
        <table className="govuk-table app-listed app-papers" role="table" aria-label="Papers">
          <TableHead titles={['Paper', 'Who may read it', 'Parts', 'Saved', 'What to do']} />
          <tbody role="rowgroup">
            {papers.data.papers.map((paper) => (
              <PaperRow
                key={paper.id}
                paper={paper}
                onCopy={() => void run('A copy was made.', () => duplicatePaper(client, paper))}
                onDelete={() => void remove(paper)}
              />
            ))}
          </tbody>
        </table>
      )}
      <p role="status" className="app-secondary">
        {said}{' '}
        {deleted && (
          <button type="button" className="app-link-button" onClick={() => void restore(deleted)}>
            Undo<span className="govuk-visually-hidden">: bring back {titleOf(deleted)}</span>
          </button>
        )}
      </p>
      <NewPaper />
    </>
  );
}

interface RowProps {
  readonly paper: Paper;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
}

function PaperRow({ paper, onCopy, onDelete }: RowProps) {
  const title = titleOf(paper);
  return (
    <tr role="row" data-paper={paper.id}>
      <th scope="row" role="rowheader">
        <PageLink to={`/papers/${paper.id}`}>{title}</PageLink>
        {paper.addressedTo !== '' && <span className="app-secondary">{paper.addressedTo}</span>}
      </th>
      <td role="cell">{paper.audience === 'public' ? 'Public' : 'Internal'}</td>
      <td role="cell">
        <span className="app-card-label">Parts: </span>
        {paper.items.length}
      </td>
      <td role="cell">
        <span className="app-card-label">Saved: </span>
        {dateWords(paper.savedAt.slice(0, 10))}
      </td>
      <td role="cell" className="app-papers__tools">
        <button type="button" className="app-link-button" onClick={onCopy}>
          Copy<span className="govuk-visually-hidden"> {title}</span>
        </button>{' '}
        <button type="button" className="app-link-button" onClick={onDelete}>
          Delete<span className="govuk-visually-hidden"> {title}</span>
        </button>
      </td>
    </tr>
  );
}

function titleOf({ title }: Pick<Paper, 'title'>): string {
  return title.trim() === '' ? 'Untitled paper' : title;
}
