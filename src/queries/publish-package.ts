import { packageFileName, writeDataPackage } from '../export/data-package.ts';
import { saveFile } from '../export/save.ts';
import { fetchPackageBytes, type Catalogue } from './catalogue.ts';
import type { LoadedExtracts } from './extracts.ts';
import { papersToPack } from './paper-package.ts';
import { packageDate, packageInput } from './publish.ts';
import { startSession } from './session.ts';

/** Saves all that is loaded as one data package. Says in words what was saved; throws Error in words. */
export async function downloadPackage(
  catalogue: Catalogue,
  { datasets }: LoadedExtracts,
  isPublic: boolean,
): Promise<string> {
  const connection = await startSession().warehouse.ready;
  const created = new Date().toISOString();
  const papers = isPublic ? null : await papersToPack(catalogue);
  const input = await packageInput(connection, catalogue, datasets, {
    isPublic,
    created,
    read: fetchPackageBytes,
    papers: papers?.file ?? null,
  });
  const bytes = await writeDataPackage(input);
  const name = packageFileName(String(input.descriptor['name']), packageDate(datasets, created), isPublic);
  saveFile(name, new Blob([bytes], { type: 'application/zip' }));
  return [`${name} was saved.`, ...(papers?.words ?? [])].join(' ');
}
