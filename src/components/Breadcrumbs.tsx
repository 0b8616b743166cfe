import { PageLink } from './PageLink.tsx';

export interface Crumb {
  readonly name: string;
  readonly to: string;
}

/** Where a page stands: links to what is above it, then the page itself. */
export function Breadcrumbs({ above, here }: { readonly above: readonly Crumb[]; readonly here: string }) {
  return (
    <nav aria-label="Breadcrumb" className="app-breadcrumbs">
      <ol>
        {above.map(({ name, to }) => (
          <li key={to}>
            <PageLink to={to}>{name}</PageLink>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
