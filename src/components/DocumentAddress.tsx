import { documentLink } from '../plan/document-link.ts';

/**
 * A document that a register names, by its reference or its address. It is a link only where that is safe, opened by
 * the reader alone, with the site it leads to beside it. Nothing where both are empty.
 */
export function DocumentAddress({
  reference,
  address,
}: {
  readonly reference: string;
  readonly address: string;
}) {
  const link = address === '' ? null : documentLink(address);
  if (!link) return <>{[reference, address].filter((part) => part !== '').join(', ')}</>;
  return (
    <>
      <a href={link.href} rel="noopener noreferrer" className="app-document">
        {reference === '' ? link.href : reference}
      </a>
      {reference !== '' && (
        <span className="app-secondary-inline">
          {' '}
          {link.host === null ? 'on this site' : `on ${link.host}`}
        </span>
      )}
    </>
  );
}
