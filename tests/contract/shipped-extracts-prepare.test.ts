import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { prepareDropped, prepareShipped } from '../../src/ingest/prepare.ts';
import { packageSchema, readShipped } from './shipped-data.ts';

const { resources } = packageSchema.parse(JSON.parse(readShipped('datapackage.json')));

describe('Each extract that ships', () => {
  for (const dataset of resources)
    it(`${dataset.path} is read as its own dataset, as shipped and as dropped`, async () => {
      const file = { name: dataset.path, bytes: new Uint8Array(await readFile(`datasets/${dataset.path}`)) };
      expect(prepareShipped(file, dataset).issues).toEqual([]);
      const dropped = prepareDropped(file, resources);
      const isEmpty = new TextDecoder().decode(file.bytes).trim().split('\n').length === 1;
      expect(dropped.issues.map(({ code }) => code)).toEqual(isEmpty ? ['empty-file'] : []);
      expect(dropped.dataset?.name).toBe(dataset.name);
    });
});
