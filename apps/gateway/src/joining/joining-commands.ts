import { invited } from '@zichtlijn/conformance';
import { z } from 'zod';
import type { NodeRegister } from '../register/node-register.ts';
import { federation } from './federation.ts';
import { invite } from './invite.ts';
import { joiningSteps } from './joining-step.ts';
import { NodeStandings } from './node-standings.ts';

/** What can be asked of a register about nodes that join, over the control socket or directly. */
export const joiningCommand = z.discriminatedUnion('command', [
  z.strictObject({
    command: z.literal('invite'),
    for: invited,
    days: z.int().min(1).max(90),
    at: z.string().max(500).nullable(),
  }),
  z.strictObject({
    command: z.literal('move'),
    code: z.string().max(20),
    to: z.string().max(40),
    on: z.iso.date(),
  }),
  z.strictObject({ command: z.literal('status') }),
  z.strictObject({ command: z.literal('rotate-key') }),
  z.strictObject({ command: z.literal('step'), code: z.string().max(20), step: z.enum(joiningSteps) }),
]);
export type JoiningCommand = z.infer<typeof joiningCommand>;
/** What the register itself carries out. */
type RegisteredCommand = Exclude<JoiningCommand, { command: 'rotate-key' }>;

/** What the gateway is, for whoever is invited. */
export interface OwnIdentity {
  readonly key: string;
  /** Where it listens, when it runs. */
  readonly url: string | null;
  /** Which hear what nodes state, when it runs. */
  readonly standings?: NodeStandings;
}

/** Run one command; gives what it says, as JSON can carry it. @throws Fault of the register */
export async function runJoiningCommand(
  { joining, standing }: Pick<NodeRegister, 'joining' | 'standing'>,
  { key, url, standings = new NodeStandings(standing, federation()) }: OwnIdentity,
  command: RegisteredCommand,
): Promise<unknown> {
  if (command.command === 'status') {
    await standings.look();
    return { nodes: standings.nodes };
  }
  if (command.command === 'step') {
    await standing.note(command.code, command.step);
    await standings.look();
    return { noted: command.code, step: command.step };
  }
  if (command.command === 'move') {
    await joining.move(command.code, command.to, command.on);
    return { moved: command.code, to: command.to, on: command.on };
  }
  const { for: whom, days, at } = command;
  return { invitation: await invite(joining, { for: whom, days, at: at ?? url ?? '', key }) };
}
