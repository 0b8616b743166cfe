import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { DashboardContext, type Dashboard } from '../components/dashboard-context.ts';
import { asAtParameter, publicParameter } from '../components/scope-address.ts';
import { asAtFrom } from '../queries/as-at.ts';
import type { Catalogue } from '../queries/catalogue.ts';
import { catalogueQuery } from '../queries/catalogue.ts';
import { extractsQuery, followOtherTabs } from '../queries/extracts.ts';
import { FailurePage } from './FailurePage.tsx';
import { usePageState } from './use-page-state.ts';

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

  useEffect(() => followOtherTabs(client), [client]);
  usePageState(extracts.data, failure);

  const [parameters] = useSearchParams();
  const asked = parameters.get(asAtParameter);
  const isPublic = parameters.has(publicParameter);
  const dashboard = useMemo<Dashboard>(
    () => ({
      catalogue,
      extracts: extracts.data,
      asAt: extracts.data ? asAtFrom(asked, catalogue, extracts.data) : null,
      isPublic,
      failure,
    }),
    [catalogue, extracts.data, failure, asked, isPublic],
  );
  return <DashboardContext value={dashboard}>{children}</DashboardContext>;
}
