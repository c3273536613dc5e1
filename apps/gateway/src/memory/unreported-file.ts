import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processing } from '@zichtlijn/processing-log';
import { z } from 'zod';

const content = z.record(z.string(), z.array(processing));
const fileOf = (directory: string): string => join(directory, 'unreported.json');

/** Reports that a gateway still had when it was stopped; it takes them up, and the file goes. A file that cannot be read is left where it is. */
export function takeUnreported(directory: string): ReadonlyMap<string, readonly string[]> {
  const path = fileOf(directory);
  if (!existsSync(path)) return new Map();
  try {
    const waiting = content.parse(JSON.parse(readFileSync(path, 'utf8')));
    rmSync(path);
    return new Map(Object.entries(waiting).map(([node, records]) => [node, records.map((one) => JSON.stringify(one))]));
  } catch {
    return new Map();
  }
}

/** Keep what no node has yet for the next start. */
export function keepUnreported(directory: string, waiting: ReadonlyMap<string, readonly string[]>): void {
  if (waiting.size === 0) return;
  const ofNodes = [...waiting].map(([node, records]) => `${JSON.stringify(node)}:[${records.join(',')}]`);
  writeFileSync(fileOf(directory), `{${ofNodes.join(',')}}`, { mode: 0o600 });
}
