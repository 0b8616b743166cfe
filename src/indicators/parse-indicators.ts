import { z } from 'zod';
import { indicatorSchema, type Indicator } from '../model/indicator.ts';
import type { DefinitionProblem } from './definition.ts';

/** One parsed definition, or what is wrong with it; `id` is '' where it has none. */
export type ParsedIndicator =
  | { readonly ok: true; readonly indicator: Indicator }
  | {
      readonly ok: false;
      readonly id: string;
      /** The measure it claims to be a headline of; null where it claims none. */
      readonly headlineOf: string | null;
      readonly problems: readonly DefinitionProblem[];
    };

const withId = z.looseObject({ id: z.string() });
const asHeadline = z.looseObject({ headline: z.literal(true), measure: z.string() });

/** Parses each definition on its own, so that a broken one takes down only itself; an id given twice counts once. */
export function parseIndicators(json: unknown): ParsedIndicator[] {
  const list = z.array(z.unknown()).safeParse(json);
  if (!list.success)
    return [
      { ok: false, id: '', headlineOf: null, problems: [{ field: 'indicators', message: 'must be a list' }] },
    ];
  const seen = new Set<string>();
  return list.data.map((definition): ParsedIndicator => {
    const id = withId.safeParse(definition).data?.id ?? '';
    const headlineOf = asHeadline.safeParse(definition).data?.measure ?? null;
    const parsed = indicatorSchema.safeParse(definition);
    if (!parsed.success) {
      const problems = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
      return { ok: false, id, headlineOf, problems };
    }
    if (seen.has(id))
      return {
        ok: false,
        id,
        headlineOf,
        problems: [{ field: 'id', message: `“${id}” is given to another indicator` }],
      };
    seen.add(id);
    return { ok: true, indicator: parsed.data };
  });
}
