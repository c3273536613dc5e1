import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const shape = z.object({ host: z.string(), port: z.int() });

/** The note that `serve` leaves in the node directory while it runs. */
export const servingFile = (directory: string): string => join(directory, 'serving.json');

/** The address at which this node answers now, or null. A note that outlived its process does not answer. */
export async function servedAt(directory: string): Promise<string | null> {
  try {
    const { host, port } = shape.parse(JSON.parse(readFileSync(servingFile(directory), 'utf8')));
    const url = `http://${host}:${port}`;
    const { ok } = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) });
    return ok ? `${url}/graphql` : null;
  } catch {
    return null;
  }
}
