import type { AltText, Paper } from './paper.ts';

/** The file of a data package in which papers travel. */
export const papersFile = 'papers.json';
/** The name of its resource. */
export const papersResource = 'papers';

/** Papers and alt texts as they travel. */
export interface PackedPapers {
  readonly papers: readonly Paper[];
  readonly altTexts: readonly AltText[];
}

/** True for the resource of a descriptor that is not a table but the papers. */
export function isPapersResource(resource: unknown): boolean {
  if (typeof resource !== 'object' || resource === null) return false;
  const { name, path } = resource as Readonly<Record<string, unknown>>;
  return name === papersResource && path === papersFile;
}
