import type { Catalogue } from '../catalogue.ts';

/** A body of the plan's governance by a part of its name; other words where the plan names none. */
export function bodyNamed({ plan }: Pick<Catalogue, 'plan'>, name: RegExp, otherwise: string): string {
  return plan.plan.governance.bodies.find((body) => name.test(body.name))?.name ?? otherwise;
}
