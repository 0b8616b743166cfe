/** What an address of the Data page carries to say which dataset's row is wanted. */
export const datasetParameter = 'dataset';

/** Where a dataset stands: on the Data page, at its row. */
export function datasetAddress(name: string): string {
  return `/data?${datasetParameter}=${name}`;
}

/** The id of a dataset's row on that page. */
export function datasetRowId(name: string): string {
  return `dataset-${name}`;
}
