import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file into which the demonstration tells what it does. */
    readonly demo: string;
  }
}

/**
 * Start the demonstration as README.md tells a reader to, once for every test that wants it, on a free port. It comes up while other tests run; who needs it
 * waits for what it tells. `DEMO_TOLD` names such a file of a demonstration that runs already. When the tests are over it is stopped as with Ctrl-C, and must then end as that asks.
 */
export default function startDemo(project: TestProject): (() => Promise<void>) | undefined {
  const running = process.env['DEMO_TOLD'];
  if (running !== undefined) {
    project.provide('demo', running);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'zichtlijn-demo-'));
  const told = join(folder, 'told.txt');
  const output = openSync(told, 'w');
  const demo = spawn(process.execPath, [join(import.meta.dirname, '../../scripts/demo.ts'), '--port', '0'], {
    env: { ...process.env, LANG: 'nl_NL.UTF-8', LC_ALL: '' },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const ended = once(demo, 'close');
  project.provide('demo', told);
  return async () => {
    demo.kill('SIGINT');
    const [code] = await ended;
    rmSync(folder, { recursive: true });
    if (code !== 130) throw new Error(`the demonstration ended with ${code}`);
  };
}
