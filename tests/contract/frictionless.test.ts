import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeDataPackage } from '../../src/export/data-package.ts';
import { packageInput } from '../../src/queries/publish.ts';
import { startSite } from '../unit/queries/publish-figures.ts';
import { readShipped } from './shipped-data.ts';

const descriptorSchema = z.looseObject({
  resources: z.array(
    z.looseObject({
      name: z.string(),
      path: z.string(),
      bytes: z.number().optional(),
      hash: z.string().optional(),
      dialect: z.looseObject({}),
      schema: z.looseObject({
        fields: z.array(z.looseObject({ name: z.string() })),
        missingValues: z.array(z.object({ value: z.string(), label: z.string() })),
        primaryKey: z.array(z.string()),
      }),
    }),
  ),
});
type Descriptor = z.infer<typeof descriptorSchema>;

/** What differs between the versions, said as version 1 says it. */
function asVersion1(descriptor: Descriptor): unknown {
  return {
    ...descriptor,
    profile: 'tabular-data-package',
    resources: descriptor.resources.map((resource) => ({
      ...resource,
      profile: 'tabular-data-resource',
      // Version 2 takes doubled quotes for granted, version 1 wants them said.
      dialect: { doubleQuote: true, ...resource.dialect },
      schema: { ...resource.schema, missingValues: resource.schema.missingValues.map(({ value }) => value) },
    })),
  };
}

async function validatorOf(name: string): Promise<ValidateFunction> {
  const text = await readFile(new URL(`frictionless/${name}`, import.meta.url), 'utf8');
  const { $schema, ...schema } = JSON.parse(text) as Record<string, unknown>;
  expect($schema).toMatch(/^http:\/\/json-schema\.org\/draft-0[47]\/schema#$/);
  // Words for editors, which the profiles of version 1 hold, are no rules.
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { textarea: true } });
  addFormats(ajv);
  return ajv.compile(schema);
}

type Validators = Readonly<Record<'package1' | 'tabular1' | 'package2', ValidateFunction>>;
let validators: Validators;

beforeAll(async () => {
  validators = {
    package1: await validatorOf('version-1/data-package.json'),
    tabular1: await validatorOf('version-1/tabular-data-package.json'),
    package2: await validatorOf('version-2.json'),
  };
});

/** What a schema has to say against a descriptor. */
function complaints(validate: ValidateFunction, descriptor: unknown): string[] {
  if (validate(descriptor)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** What the specification asks beyond what a JSON schema can say. */
function checkBeyond(descriptor: Descriptor, textOf: (path: string) => string): void {
  const names = descriptor.resources.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { path, schema } of descriptor.resources) {
    const fields = schema.fields.map(({ name }) => name);
    expect(new Set(fields).size).toBe(fields.length);
    expect(schema.primaryKey.filter((key) => !fields.includes(key))).toEqual([]);
    const values = schema.missingValues.map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
    // Without fieldsMatch a table has the fields of its schema, in their order.
    expect((textOf(path).split('\n')[0] ?? '').split(',')).toEqual(fields);
  }
}

describe('The data package that ships', () => {
  const shipped = descriptorSchema.parse(JSON.parse(readShipped('datapackage.json')));

  it('is valid by the specification’s profiles of version 1 and by the text of version 2', () => {
    expect(complaints(validators.package1, shipped)).toEqual([]);
    expect(complaints(validators.tabular1, asVersion1(shipped))).toEqual([]);
    expect(complaints(validators.package2, shipped)).toEqual([]);
    checkBeyond(shipped, readShipped);
  });
});

describe.each([
  ['internal', false],
  ['public', true],
])('The %s data package that is written', (_, isPublic) => {
  let files: Readonly<Record<string, Uint8Array>>;
  let descriptor: Descriptor;

  beforeAll(async () => {
    const read = (name: string) =>
      readFile(new URL(`../../datasets/${name}`, import.meta.url)).catch(() => null);
    const { connection, catalogue, loaded } = await startSite(read);
    const created = '2026-10-12T09:30:00.000Z';
    const input = await packageInput(connection, catalogue, loaded, { isPublic, created, read });
    files = unzipSync(await writeDataPackage(input));
    const text = new TextDecoder().decode(files['datapackage.json']);
    descriptor = descriptorSchema.parse(JSON.parse(text));
  });

  it('is valid by the specification’s profiles of version 1 and by the text of version 2', () => {
    expect(complaints(validators.package1, descriptor)).toEqual([]);
    expect(complaints(validators.tabular1, asVersion1(descriptor))).toEqual([]);
    expect(complaints(validators.package2, descriptor)).toEqual([]);
    checkBeyond(descriptor, (path) => new TextDecoder('utf-8', { fatal: true }).decode(files[path]));
  });

  it('gives the size and the SHA-256 of each table, which begins without a byte order mark', () => {
    expect(descriptor.resources.length).toBeGreaterThan(10);
    for (const { path, bytes, hash } of descriptor.resources) {
      const file = files[path] ?? new Uint8Array();
      expect(bytes).toBe(file.byteLength);
      expect(hash).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
      expect(file[0]).not.toBe(0xef);
      expect(Buffer.from(file).includes('\r')).toBe(false);
    }
  });
});

describe('The schemas', () => {
  const shipped = readShipped('datapackage.json');
  /** The package that ships, with its first resource changed. */
  const changed = (change: (resource: Record<string, unknown>) => Record<string, unknown>) => {
    const json = JSON.parse(shipped) as { resources: Record<string, unknown>[] };
    return { ...json, resources: json.resources.map((each, at) => (at === 0 ? change(each) : each)) };
  };
  const withField = (field: unknown) =>
    changed((resource) => ({
      ...resource,
      schema: { ...(resource['schema'] as object), fields: [field] },
    }));

  it.each([
    ['no resources', {}],
    ['an empty list of resources', { resources: [] }],
    ['a resource without a path', changed(({ path: _path, ...rest }) => rest)],
    ['a hash that is not hexadecimal', changed((each) => ({ ...each, hash: 'sha256:xyz' }))],
    ['a size in words', changed((each) => ({ ...each, bytes: '12 kB' }))],
    ['a media type without a slash', changed((each) => ({ ...each, mediatype: 'csv' }))],
    ['a day in place of the time of writing', { ...changed((each) => each), created: '12 October' }],
  ])('of both versions refuse %s', (_, descriptor) => {
    expect(complaints(validators.package1, descriptor)).not.toEqual([]);
    expect(complaints(validators.package2, descriptor)).not.toEqual([]);
  });

  it.each([
    ['a path that leads upwards', changed((each) => ({ ...each, path: 'a/../../b.csv' }))],
    ['an absolute path', changed((each) => ({ ...each, path: '/etc/b.csv' }))],
    ['a licence without a name', changed((each) => ({ ...each, licenses: [{ title: 'Ours' }] }))],
  ])('of version 2 refuse %s', (_, descriptor) => {
    expect(complaints(validators.package2, descriptor)).not.toEqual([]);
  });

  it.each([
    ['without a name', { type: 'integer' }],
    ['of an unknown type', { name: 'a', type: 'count' }],
    ['with the same value allowed twice', { name: 'a', type: 'string', constraints: { enum: ['b', 'b'] } }],
    ['with a range for text', { name: 'a', type: 'string', constraints: { minimum: true } }],
    ['that is required in words', { name: 'a', type: 'date', constraints: { required: 'yes' } }],
  ])('of version 2 refuse a field %s', (_, field) => {
    expect(complaints(validators.package2, withField(field))).not.toEqual([]);
  });

  it('of version 1 refuse a field without a name or of an unknown type', () => {
    for (const field of [{ type: 'integer' }, { name: 'a', type: 'count' }]) {
      const descriptor = descriptorSchema.safeParse(withField({ name: 'a' }));
      if (!descriptor.success) throw descriptor.error;
      const broken = asVersion1(descriptor.data) as { resources: { schema: { fields: unknown[] } }[] };
      broken.resources[0]?.schema.fields.splice(0, 1, field);
      expect(complaints(validators.tabular1, broken)).not.toEqual([]);
    }
  });
});
