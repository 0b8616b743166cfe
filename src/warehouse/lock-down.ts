import type { Connection } from './connection.ts';

/** The only folder that SQL can read: the texts registered under it. */
export const readableFolder = 'in/';

/**
 * What shuts SQL in, in the order that works: extensions first, since an attempt to load one can hang,
 * then files and network, then the settings themselves.
 */
const lockDownStatements: readonly string[] = [
  'SET autoinstall_known_extensions=false',
  'SET autoload_known_extensions=false',
  `SET allowed_directories=['${readableFolder}']`,
  'SET enable_external_access=false',
  'SET lock_configuration=true',
];

/** Shuts SQL in for the life of the database; to be called before anything else runs. */
export async function lockDown(connection: Connection): Promise<void> {
  for (const statement of lockDownStatements) await connection.run(statement);
}
