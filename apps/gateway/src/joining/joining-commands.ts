import { invited } from '@zichtlijn/conformance';
import { z } from 'zod';
import type { NodeRegister } from '../register/node-register.ts';
import { invite } from './invite.ts';

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
]);
export type JoiningCommand = z.infer<typeof joiningCommand>;

/** What the gateway is, for whoever is invited. */
export interface OwnIdentity {
  readonly key: string;
  /** Where it listens, when it runs. */
  readonly url: string | null;
}

/** Run one command; gives what it says, as JSON can carry it. @throws Fault of the register */
export async function runJoiningCommand(
  { joining }: Pick<NodeRegister, 'joining'>,
  { key, url }: OwnIdentity,
  command: JoiningCommand,
): Promise<unknown> {
  if (command.command === 'move') {
    await joining.move(command.code, command.to, command.on);
    return { moved: command.code, to: command.to, on: command.on };
  }
  const { for: whom, days, at } = command;
  return { invitation: await invite(joining, { for: whom, days, at: at ?? url ?? '', key }) };
}
