import { PageLink } from '../../components/PageLink.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';

/** For an address that leads nowhere: says so and offers the way on. */
export function NotFoundPage({ what = 'page' }: { readonly what?: string }) {
  return (
    <>
      <PageHeading title={`There is no such ${what}`} />
      <p className="govuk-body">
        The address may be mistyped, or what it named is no longer part of the data set. Nothing is lost.
      </p>
      <p className="govuk-body">
        Go to <PageLink to="/">Overview</PageLink>, where every measure stands, or to{' '}
        <PageLink to="/data">Data</PageLink>.
      </p>
    </>
  );
}
