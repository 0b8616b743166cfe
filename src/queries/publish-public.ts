import type { Dataset } from '../model/dataset.ts';
import type { Indicator } from '../model/indicator.ts';
import { addedSums, addedTotals, allParts, publicIndicator } from './public-table-shape.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * A datapackage.json, as read, with the given datasets alone as their public tables hold them: the totals and sums that indicators
 * would add up are rows and columns of their own, so that a site of the public copy shows what the public view does.
 */
export function publicDescriptor(
  descriptor: Json,
  datasets: readonly Dataset[],
  indicators: readonly Indicator[],
): Json {
  return {
    ...descriptor,
    resources: listOf(descriptor['resources']).flatMap((resource) => {
      const dataset = datasets.find(({ name }) => name === resource['name']);
      return dataset ? [publicResource(resource, dataset, indicators)] : [];
    }),
  };
}

function publicResource(resource: Json, dataset: Dataset, indicators: readonly Indicator[]): Json {
  const totals = new Set(addedTotals(dataset, indicators));
  const sums = addedSums(dataset, indicators);
  const schema = jsonOf(resource['schema']);
  const dashboard = jsonOf(resource['dashboard']);
  const fields = listOf(schema['fields']).map((field) =>
    typeof field['name'] === 'string' && totals.has(field['name']) ? withTotal(field) : field,
  );
  return {
    ...resource,
    schema: { ...schema, fields: [...fields, ...sums.map((sum) => sumField(sum, dataset))] },
    dashboard:
      sums.length === 0
        ? dashboard
        : {
            ...dashboard,
            sums: [...listOf(dashboard['sums']), ...sums],
          },
  };
}

function withTotal(field: Json): Json {
  const constraints = jsonOf(field['constraints']);
  const values = constraints['enum'];
  return {
    ...field,
    ...(Array.isArray(values)
      ? { constraints: { ...constraints, enum: [allParts, ...(values as unknown[])] } }
      : {}),
    valueTitles: { [allParts]: 'All', ...jsonOf(field['valueTitles']) },
    total: allParts,
  };
}

function sumField({ total, parts }: { total: string; parts: readonly string[] }, dataset: Dataset): Json {
  const titles = parts.map((part) => dataset.schema.fields.find(({ name }) => name === part)?.title ?? part);
  return { name: total, type: 'integer', title: titles.join(' + '), constraints: { minimum: 0 } };
}

/** An indicators.json, as read, whose indicators rest on the public tables. */
export function publicIndicators(
  json: Json,
  datasets: readonly Dataset[],
  indicators: readonly Indicator[],
): Json {
  return {
    ...json,
    indicators: listOf(json['indicators']).map((given) => {
      const indicator = indicators.find(({ id }) => id === given['id']);
      const dataset = datasets.find(({ name }) => name === indicator?.dataset);
      if (!indicator || !dataset) return given;
      const { numerator, denominator } = publicIndicator(indicator, dataset);
      return { ...given, ...(numerator && { numerator }), ...(denominator && { denominator }) };
    }),
  };
}

function jsonOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(jsonOf) : [];
}
