import type { ComponentProps } from 'react';
import { Link, useSearchParams } from 'react-router';
import { withScope } from './scope-address.ts';

/** A link within the dashboard: the quarter and the view that a reader chose go with it. */
export function PageLink({ to, ...rest }: Omit<ComponentProps<typeof Link>, 'to'> & { readonly to: string }) {
  const [parameters] = useSearchParams();
  return <Link to={withScope(to, parameters)} {...rest} />;
}
