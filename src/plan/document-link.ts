/** Where a document stands that a row of the plan's registers names. */
export interface DocumentLink {
  readonly href: string;
  /** The site it leads to; null where it stands beside this one. */
  readonly host: string | null;
}

/**
 * An address as a link: http, https, or a path that begins with /, ./ or ../. Null for anything else, which is shown
 * as text: other schemes, paths of a drive, and addresses that could be taken for another site than they lead to.
 */
export function documentLink(address: string): DocumentLink | null {
  const href = address.trim();
  if (/[\s\\]/.test(href)) return null;
  if (/^\.{0,2}\/(?!\/)/.test(href)) return { href, host: null };
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return null;
  const { host, username, password } = new URL(href);
  return username === '' && password === '' ? { href, host } : null;
}
