import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { PageHeading } from '../../components/PageHeading.tsx';
import { PageLink } from '../../components/PageLink.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import type { Paper } from '../../model/paper.ts';
import { papersQuery } from '../../queries/papers.ts';
import { PaperDesk } from './PaperDesk.tsx';
import { usePaperContext } from './use-made-paper.ts';
import { usePaper } from './use-paper.ts';

/** One paper: its outline, the paper as it will leave, and what to look at before it does. */
export function PaperPage() {
  const { id = '' } = useParams();
  const papers = useQuery(papersQuery());
  if (papers.error) throw papers.error;
  if (!papers.data)
    return (
      <>
        <PageHeading title="Paper" />
        <p role="status">Reading the papers of this browser…</p>
      </>
    );
  const paper = papers.data.papers.find((each) => each.id === id);
  if (!paper)
    return (
      <>
        <PageHeading title="This paper is not here" />
        <p className="govuk-body">
          Papers are kept in the browser in which they were written.{' '}
          <PageLink to="/papers">All papers</PageLink> of this browser; one from another computer comes with
          its data package, dropped under <PageLink to="/data">Data</PageLink>.
        </p>
      </>
    );
  return <OpenPaper key={id} opened={paper} />;
}

function OpenPaper({ opened }: { readonly opened: Paper }) {
  const editing = usePaper(opened);
  const context = usePaperContext(editing.paper.audience === 'public');
  const { failure } = useDashboard();
  if (context) return <PaperDesk editing={editing} context={context} />;
  return (
    <>
      <PageHeading title={editing.paper.title} />
      {!failure && <p role="status">The extracts are being loaded into this browser…</p>}
    </>
  );
}
