import type { Outcome } from '../model/plan.ts';

/** Where an outcome stands: its area's page, at its row. */
export function outcomeAddress({ id, area }: Pick<Outcome, 'id' | 'area'>): string {
  return `/areas/${area}?outcome=${id}`;
}
