import type { QueryClient } from '@tanstack/react-query';
import { engineTrouble } from '../warehouse/engine-trouble.ts';
import { restartEngine } from './session.ts';

/** The engine broke and was started anew: what is kept is loaded again, what was only offered is gone. */
export class EngineRestarted extends Error {}

/**
 * Runs what may need more memory than there is. Where it does, throws Error in words and all that was loaded is still
 * there; an engine that broke is started anew, and loads all that was accepted, before EngineRestarted is thrown.
 */
export async function withinMemory<Value>(
  client: QueryClient,
  name: string,
  run: () => Promise<Value>,
): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    const trouble = engineTrouble(error);
    if (trouble === null) throw error;
    if (trouble === 'full')
      throw new Error(
        `${name} needs more memory than this browser gives the page. Nothing has changed. ${whatToDo}`,
        {
          cause: error,
        },
      );
    restartEngine();
    await client.invalidateQueries();
    throw new EngineRestarted(
      `The database stopped over ${name}, which may need more memory than this browser gives the page. It was started anew and has loaded again all that was accepted; files that waited for a decision must be dropped again. ${whatToDo}`,
      { cause: error },
    );
  }
}

const whatToDo = 'If it fails again, split the file by year, leave out columns, or close other tabs.';
