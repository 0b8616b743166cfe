import { createContext, useContext } from 'react';
import type { Catalogue } from '../queries/catalogue.ts';
import type { LoadedExtracts } from '../queries/extracts.ts';

/** What every page works from: the catalogue, and the extracts once the engine holds them. */
export interface Dashboard {
  readonly catalogue: Catalogue;
  /** Undefined while the engine starts, and for good when it could not. */
  readonly extracts: LoadedExtracts | undefined;
  /** Why the engine could not start. */
  readonly failure: Error | null;
}

export const DashboardContext = createContext<Dashboard | null>(null);

export function useDashboard(): Dashboard {
  const dashboard = useContext(DashboardContext);
  if (!dashboard) throw new Error('useDashboard needs a DashboardProvider above it');
  return dashboard;
}
