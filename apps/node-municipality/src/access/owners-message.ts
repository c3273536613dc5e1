import type { ChildProcess } from 'node:child_process';
import { z } from 'zod';
import { type OwnersPolicy, ownersPolicy, policyName } from './owners-policy.ts';

const order = z.strictObject({ owner: ownersPolicy });
const reply = z.strictObject({ allows: z.string() });

/** In the serving process, which may not read the configuration: let hold what its parent read, and say so when it does. */
export function obeyOwner(hold: (allowed: OwnersPolicy) => void): void {
  process.on('message', (message) => {
    const read = order.safeParse(message);
    if (!read.success) return;
    hold(read.data.owner);
    process.send?.({ allows: policyName(read.data.owner) }, () => undefined);
  });
}

/** Tell a serving process what its owner allows from now on. */
export function tellOwners(child: ChildProcess, owner: OwnersPolicy): void {
  if (child.connected) child.send({ owner }, () => undefined);
}

/** Hear which policy a serving process lets hold, by its name. */
export function hearAllowed(child: ChildProcess, holds: (name: string) => void): void {
  child.on('message', (message) => {
    const read = reply.safeParse(message);
    if (read.success) holds(read.data.allows);
  });
}
