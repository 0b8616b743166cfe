import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { checkDefinition } from '../indicators/definition.ts';
import { parseIndicators } from '../indicators/parse-indicators.ts';
import { checkRecipe } from '../ingest/check-recipe.ts';
import { readFacts } from '../ingest/read-facts.ts';
import { datasetSchema, seriesBreakSchema, type Dataset, type SeriesBreak } from '../model/dataset.ts';
import { annotationSchema, targetSchema, type Annotation, type Target } from '../model/facts.ts';
import {
  measureHeadingSchema,
  promiseYearsSchema,
  type Indicator,
  type MeasureHeading,
  type PromiseYears,
} from '../model/indicator.ts';
import { isPapersResource } from '../model/paper-file.ts';
import { planSchema } from '../model/plan.ts';
import { recipeSchema, type Recipe } from '../model/recipe.ts';
import { linkPlan, type PlanTree } from '../plan/plan-tree.ts';
import { readableDataset } from './public-table-shape.ts';

/** What the data package says: the plan, the datasets, what is charted of them, and dated facts. */
export interface Catalogue {
  /** True for a public copy, in which small numbers are hidden: nothing else is ever shown beside it. */
  readonly isPublicCopy: boolean;
  readonly plan: PlanTree;
  readonly datasets: readonly Dataset[];
  readonly indicators: readonly Indicator[];
  readonly measures: readonly MeasureHeading[];
  readonly promiseYears: PromiseYears;
  readonly breaks: readonly SeriesBreak[];
  readonly targets: readonly Target[];
  readonly annotations: readonly Annotation[];
  /** Questions to begin with on Explore. */
  readonly examples: readonly Example[];
  /** True where papers travel with the data package; never for a public copy. */
  readonly hasPapers: boolean;
  /** Headline indicators whose definition does not work: their measures must not look better for it. */
  readonly brokenHeadlines: readonly BrokenHeadline[];
  /** What was wrong with a definition, in words. The rest works without it. */
  readonly problems: readonly string[];
}

const exampleSchema = z.object({ title: z.string().min(1), sql: z.string().min(1) });
/** A question in words and the statement that answers it. */
export type Example = z.infer<typeof exampleSchema>;

interface BrokenHeadline {
  readonly id: string;
  readonly measure: string;
}

/** Reads a file of the data package as text; null when it is not there. */
export type ReadPackageFile = (name: string) => Promise<string | null>;

const packageSchema = z.object({
  resources: z.array(z.unknown()),
  examples: z.array(z.unknown()).default([]),
  /** Files in recipes/ that say how published files become a dataset's table. */
  recipes: z.array(z.string().regex(/^[a-z0-9-]+\.json$/, 'a JSON file name in recipes/')).default([]),
  dashboard: z.object({ public: z.boolean().default(false) }).default({ public: false }),
  /** Which CSV holds which dated facts. */
  facts: z
    .object({
      seriesBreaks: z.string().optional(),
      targets: z.string().optional(),
      annotations: z.string().optional(),
    })
    .default({}),
});
const chartedSchema = z.object({
  measures: z.array(measureHeadingSchema),
  promise: promiseYearsSchema,
  indicators: z.array(z.unknown()),
});

/** Builds the catalogue. A broken dataset or indicator takes down only itself; a broken plan or package throws. */
export async function readCatalogue(read: ReadPackageFile): Promise<Catalogue> {
  const [packageJson, indicatorsJson, planJson] = await Promise.all(
    ['datapackage.json', 'indicators.json', 'plan.json'].map(async (name) => readJson(read, name)),
  );
  const described = parse(packageSchema, packageJson, 'datapackage.json');
  const charted = parse(chartedSchema, indicatorsJson, 'indicators.json');
  const plan = linkPlan(parse(planSchema, planJson, 'plan.json'));
  const problems: string[] = [];

  const isPublicCopy = described.dashboard.public;
  const plain = described.resources.flatMap((resource, index) => {
    if (isPapersResource(resource)) return [];
    const result = datasetSchema.safeParse(resource);
    if (result.success) return [isPublicCopy ? readableDataset(result.data) : result.data];
    problems.push(`datapackage.json, resource ${index + 1}: ${firstProblem(result.error)}`);
    return [];
  });

  const readable = await withRecipes(read, described.recipes, plain, problems);

  const examples = described.examples.flatMap((example, index) => {
    const result = exampleSchema.safeParse(example);
    if (result.success) return [result.data];
    problems.push(`datapackage.json, example ${index + 1}: ${firstProblem(result.error)}`);
    return [];
  });

  const brokenHeadlines: BrokenHeadline[] = [];
  const indicators = parseIndicators(charted.indicators).flatMap((parsed) => {
    const found = parsed.ok
      ? checkDefinition(
          parsed.indicator,
          readable.find((dataset) => dataset.name === parsed.indicator.dataset),
        )
      : parsed.problems;
    if (parsed.ok && found.length === 0) return [parsed.indicator];
    const id = parsed.ok ? parsed.indicator.id : parsed.id;
    problems.push(...found.map(({ field, message }) => `indicators.json, ${id}, ${field}: ${message}`));
    const measure = parsed.ok
      ? parsed.indicator.headline
        ? parsed.indicator.measure
        : null
      : parsed.headlineOf;
    if (measure !== null) brokenHeadlines.push({ id, measure });
    return [];
  });

  const datasets = readable.map((dataset) => withListed(dataset, plan, indicators));
  const { facts } = described;
  const [breaks, targets, annotations] = await Promise.all([
    readFactsFile(read, facts.seriesBreaks, seriesBreakSchema, problems),
    readFactsFile(read, facts.targets, targetSchema, problems),
    readFactsFile(read, facts.annotations, annotationSchema, problems),
  ]);
  return {
    isPublicCopy,
    plan,
    datasets,
    indicators,
    measures: charted.measures,
    promiseYears: charted.promise,
    breaks,
    targets,
    annotations,
    examples,
    hasPapers: !isPublicCopy && described.resources.some(isPapersResource),
    brokenHeadlines,
    problems,
  };
}

/** A dataset whose rows refer to the plan or to indicators, with the ids that there are. */
function withListed(dataset: Dataset, { plan }: PlanTree, indicators: readonly Indicator[]): Dataset {
  if (dataset.dashboard.references.length === 0) return dataset;
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  return {
    ...dataset,
    listed: {
      areas: ids(plan.areas),
      outcomes: ids(plan.outcomes),
      actions: ids(plan.actions),
      measures: ids(plan.measures),
      indicators: ids(indicators),
    },
  };
}

/** The datasets with the recipes that make their tables; a recipe that does not work takes down only itself. */
async function withRecipes(
  read: ReadPackageFile,
  names: readonly string[],
  datasets: readonly Dataset[],
  problems: string[],
): Promise<readonly Dataset[]> {
  const recipes: Recipe[] = [];
  for (const name of names) {
    const path = `recipes/${name}`;
    try {
      const recipe = parse(recipeSchema, await readJson(read, path), path);
      const wrong = checkRecipe(
        recipe,
        datasets.find((dataset) => dataset.name === recipe.dataset),
      );
      problems.push(...wrong.map((problem) => `${path}, ${problem}`));
      if (wrong.length === 0) recipes.push(recipe);
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  return datasets.map((dataset) => {
    const own = recipes.filter((recipe) => recipe.dataset === dataset.name);
    return own.length === 0 ? dataset : { ...dataset, recipes: own };
  });
}

async function readFactsFile<Fact extends z.ZodType>(
  read: ReadPackageFile,
  name: string | undefined,
  schema: Fact,
  problems: string[],
): Promise<readonly z.output<Fact>[]> {
  if (name === undefined) return [];
  const text = await read(name);
  if (text === null) {
    problems.push(`${name}: the file is not there, so none of its facts are known`);
    return [];
  }
  const { facts, issues } = readFacts(text, name, schema);
  problems.push(
    ...issues.map(
      (issue) => `${name}, row ${issue.row ?? 1}: found ${issue.found}, expected ${issue.expected}`,
    ),
  );
  return facts;
}

async function readJson(read: ReadPackageFile, name: string): Promise<unknown> {
  const text = await read(name);
  if (text === null)
    throw new Error(`datasets/${name} is not there. Ask whoever hosts this site to put it back.`);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new Error(`datasets/${name} is not valid JSON: ${String(cause)}`, { cause });
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, json: unknown, name: string): z.output<Schema> {
  const result = schema.safeParse(json);
  if (!result.success) throw new Error(`datasets/${name}: ${firstProblem(result.error)}`);
  return result.data;
}

function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.') || 'the file'}: ${issue.message}` : 'not as expected';
}

/** Reads a file of `datasets/` beside the page. */
async function fetchPackageFile(name: string): Promise<string | null> {
  const bytes = await fetchPackageBytes(name);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** A file of `datasets/` as bytes; null when the host has none. Throws in words when the host cannot be reached. */
export async function fetchPackageBytes(name: string): Promise<Uint8Array | null> {
  const response = await fetch(new URL(`datasets/${name}`, document.baseURI)).catch((cause: unknown) => {
    throw new Error(`datasets/${name} could not be fetched: the site cannot be reached. Try again.`, {
      cause,
    });
  });
  if (response.status === 404) return null;
  if (!response.ok)
    throw new Error(`datasets/${name} could not be fetched: the host answered ${response.status}.`);
  const isPage = (response.headers.get('content-type') ?? '').includes('text/html');
  return isPage ? null : new Uint8Array(await response.arrayBuffer());
}

export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: () => readCatalogue(fetchPackageFile),
  staleTime: Infinity,
});
