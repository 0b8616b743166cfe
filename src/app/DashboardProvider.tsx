import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { DashboardContext, type Dashboard } from '../components/dashboard-context.ts';
import { reviewedIn } from '../components/review-address.ts';
import { asAtFrom } from '../queries/as-at.ts';
import type { Catalogue } from '../queries/catalogue.ts';
import { catalogueQuery } from '../queries/catalogue.ts';
import { extractsQuery, followOtherTabs } from '../queries/extracts.ts';
import { followPapers } from '../queries/papers.ts';
import { asAtParameter, publicParameter } from '../queries/scope.ts';
import { FailurePage } from './FailurePage.tsx';
import { siteOf } from './internal-site.tsx';
import { usePageState } from './use-page-state.ts';

const notPublic =
  'This site is for the public, but the data package beside it is not a public copy, so nothing of it is shown. Ask whoever hosts this site to put the public copy back.';

/** Reads the data package, then boots the engine with it; pages show the plan's text meanwhile. */
export function DashboardProvider({ children }: { readonly children: ReactNode }) {
  const catalogue = useQuery(catalogueQuery);
  useEffect(() => {
    if (catalogue.isError) document.documentElement.dataset['state'] = 'failed';
  }, [catalogue.isError]);
  if (catalogue.isError) return <FailurePage error={catalogue.error} />;
  if (!catalogue.data)
    return (
      <p className="app-starting" role="status">
        Reading the plan and the data package…
      </p>
    );
  if (siteOf(catalogue.data).isForPublic && !catalogue.data.isPublicCopy)
    return <FailurePage error={new Error(notPublic)} />;
  return <WithExtracts catalogue={catalogue.data}>{children}</WithExtracts>;
}

function WithExtracts({
  catalogue,
  children,
}: {
  readonly catalogue: Catalogue;
  readonly children: ReactNode;
}) {
  const client = useQueryClient();
  const extracts = useQuery(extractsQuery(catalogue));
  const failure = extracts.error;

  const { isPublicCopy } = catalogue;
  useEffect(() => {
    if (isPublicCopy) return;
    const followed = [followOtherTabs(client), followPapers(client)];
    return () => followed.forEach((stop) => stop());
  }, [client, isPublicCopy]);
  usePageState(extracts.data, failure);

  const [parameters] = useSearchParams();
  const asked = parameters.get(asAtParameter);
  const reviewed = reviewedIn(useLocation().pathname);
  const isPublic = isPublicCopy || parameters.has(publicParameter);
  const dashboard = useMemo<Dashboard>(
    () => ({
      catalogue,
      extracts: extracts.data,
      asAt: extracts.data ? asAtFrom(asked, reviewed, catalogue, extracts.data) : null,
      isPublic,
      failure,
    }),
    [catalogue, extracts.data, failure, asked, reviewed, isPublic],
  );
  return <DashboardContext value={dashboard}>{children}</DashboardContext>;
}
