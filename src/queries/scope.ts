/** What a reader looks at: as if no period after a day existed, and with small numbers hidden or not. */
export interface Scope {
  /** ISO; '' for everything there is. */
  readonly asAt: string;
  readonly isPublic: boolean;
}
