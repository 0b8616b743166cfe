import { parseArgs } from 'node:util';

/** What to build and where to. */
export interface BuildArguments {
  readonly isPublic: boolean;
  /** The folder that the site is written to, from the project's own. */
  readonly outDir: string;
}

/** Reads what stands after `npm run build --`. Throws Error in words where it is not understood. */
export function readBuildArguments(given: readonly string[]): BuildArguments {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: { public: { type: 'boolean', default: false }, outDir: { type: 'string', default: 'dist' } },
    });
    if (values.outDir === '') throw new Error('the folder has no name');
    return { isPublic: values.public, outDir: values.outDir };
  } catch (cause) {
    throw new Error(
      `The build does not understand “${given.join(' ')}”. It takes --public, for a site of public copies alone, and --outDir with a folder: npm run build -- --public --outDir dist-public`,
      { cause },
    );
  }
}
