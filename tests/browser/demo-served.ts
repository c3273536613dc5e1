import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';

/** The demonstration that runs: what it told and where the dashboard is. */
export interface ServedDemo {
  readonly told: string;
  /** Origin of the gateway. */
  readonly address: string;
}

/** How long the demonstration may take to come up on a machine that is busy, in milliseconds: a limit for what hangs. */
export const demoPatience = 1_200_000;

const dashboard = /Dashboard: (http:\/\/\S+)\//;

/** Wait until the demonstration that the tests share tells where its dashboard is. @throws when it stopped before. */
export async function demoServed(): Promise<ServedDemo> {
  for (;;) {
    const told = await readFile(inject('demo'), 'utf8');
    const address = dashboard.exec(told)?.[1];
    if (address !== undefined) return { told, address };
    if (/^[A-Z_]+\n {2}\S/m.test(told)) throw new Error(told);
    await pause(250);
  }
}
