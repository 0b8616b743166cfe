import { useDashboard } from '../../components/dashboard-context.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { DatasetTable } from './DatasetTable.tsx';

/** Every dataset with its extract, for the public: nothing can be brought or changed. */
export function PublicDataPage() {
  const { catalogue, extracts, failure } = useDashboard();
  const { length } = catalogue.datasets;
  return (
    <>
      <PageHeading title="Data" />
      <p className="app-lede">
        {length} {length === 1 ? 'dataset' : 'datasets'}, in which small numbers, and numbers from which they
        could be worked out, are hidden as [c].
      </p>
      <h2 className="app-heading">Datasets</h2>
      <DatasetTable catalogue={catalogue} extracts={extracts} failure={failure} />
    </>
  );
}
