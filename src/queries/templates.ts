import { saveFile } from '../export/save.ts';
import { dictionaryCsv, templateCsv } from '../export/template.ts';
export { dataDictionary } from '../export/template.ts';
import type { Dataset } from '../model/dataset.ts';

/** Saves a blank CSV with the dataset's columns, to be filled in. */
export function downloadTemplate(dataset: Dataset): void {
  save(`${dataset.name}-template.csv`, templateCsv(dataset));
}

/** Saves what each column of the dataset means and may hold. */
export function downloadDictionary(dataset: Dataset): void {
  save(`${dataset.name}-dictionary.csv`, dictionaryCsv(dataset));
}

function save(name: string, csv: string): void {
  saveFile(name, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
}
