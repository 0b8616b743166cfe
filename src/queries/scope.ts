/** What a reader looks at: as if no period after a day existed, and with small numbers hidden or not. */
export interface Scope {
  /** ISO; '' for everything there is. */
  readonly asAt: string;
  readonly isPublic: boolean;
}

/** What an address carries from page to page: the quarter looked at, and whether small numbers are hidden. */
export const asAtParameter = 'asAt';
export const publicParameter = 'public';
