import { PageLink } from '../../components/PageLink.tsx';

/** Where rows that are written on a page go. */
export function KeptWhere() {
  return (
    <>
      Kept in this browser with what else is written today, like an extract:{' '}
      <PageLink to="/data">Data</PageLink> shows it, publishes it and can undo it.
    </>
  );
}
