import { cp } from 'node:fs/promises';
import { basename } from 'node:path';

/** Of a node that runs: where it listens, its log and who writes that. */
const ofRunning = new Set(['serving.json', 'log', 'log.lock']);

/** Copy the directory of a node that may be running, without what belongs to the running one. */
export function copyNode(from: string, to: string): Promise<void> {
  return cp(from, to, { recursive: true, filter: (path) => !ofRunning.has(basename(path)) });
}
