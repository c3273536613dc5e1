import { localPostgresReason, startLocalPostgres } from '@zichtlijn/local-postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a PostgreSQL server for the whole run; null where none can run. */
    readonly postgresql: string | null;
  }
}

/** One server for the run: a test takes a database of its own on it, which is a twentieth of the work of a server of its own. */
export default async function serveRun(project: TestProject): Promise<() => Promise<void>> {
  if (localPostgresReason() !== null) {
    project.provide('postgresql', null);
    return async () => {};
  }
  const server = await startLocalPostgres();
  project.provide('postgresql', server.url('postgres'));
  return () => server.stop();
}
