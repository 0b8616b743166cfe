import type { ComponentProps } from 'react';
import { Link, useSearchParams } from 'react-router';
import { asAtParameter } from '../queries/scope.ts';
import { useDashboard } from './dashboard-context.ts';
import { withScope } from './scope-address.ts';

/** A link within the dashboard: the quarter and the view that a reader chose go with it. */
export function PageLink({ to, ...rest }: Omit<ComponentProps<typeof Link>, 'to'> & { readonly to: string }) {
  return <Link to={withScope(to, useScopeParameters())} {...rest} />;
}

/** The quarter and the view that are shown, as an address carries them: also where the page and not its address says which quarter. */
export function useScopeParameters(): URLSearchParams {
  const [parameters] = useSearchParams();
  const { asAt } = useDashboard();
  if (!asAt || asAt.isLatest || parameters.has(asAtParameter)) return parameters;
  const carried = new URLSearchParams(parameters);
  carried.set(asAtParameter, asAt.date);
  return carried;
}
