import type { ComponentType, ReactNode } from 'react';

/** What differs between the site for the partnership and the one for the public. */
export interface Site {
  /** Takes files where the site lets a reader bring any; stands around all pages. */
  readonly Around: ComponentType<{ readonly children: ReactNode }>;
  /** Routes besides those that both sites have. */
  readonly routes: ReactNode;
  /** Their places in the navigation, after those that both sites have. */
  readonly pages: readonly { readonly to: string; readonly name: string }[];
  /** Stands beside the choice of the quarter; null where there is nothing more to choose. */
  readonly ViewSwitch: ComponentType | null;
  /** Where readers find out more about illustrative figures. */
  readonly AboutIllustrative: ComponentType;
  /** True where only a public copy of the data may be shown. */
  readonly isForPublic: boolean;
}
