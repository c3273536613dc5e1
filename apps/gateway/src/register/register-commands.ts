import { Fault } from '@zichtlijn/messages';
import { z } from 'zod';
import type { NodeRegister, RegisteredNode } from './node-register.ts';

/** What can be asked of a register, over the control socket or directly. */
export const registerCommand = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('list') }),
  z.strictObject({
    command: z.literal('add'),
    url: z.string().max(2_000),
    municipalities: z.array(z.string().max(20)).max(400),
    policyKey: z.string().max(100).optional(),
  }),
  z.strictObject({ command: z.literal('remove'), id: z.string().max(40) }),
]);
export type RegisterCommand = z.infer<typeof registerCommand>;

/** Whether a command is one of these. */
export function isRegisterCommand<T extends { readonly command: string }>(
  command: T | RegisterCommand,
): command is RegisterCommand {
  return ['add', 'list', 'remove'].includes(command.command);
}

/** Run one command; every command gives the nodes that are then registered. @throws Fault of the register */
export async function runCommand(
  register: Pick<NodeRegister, 'add' | 'list' | 'remove'>,
  command: RegisterCommand,
): Promise<RegisteredNode[]> {
  if (command.command === 'add') await register.add(command);
  if (command.command === 'remove') await register.remove(command.id);
  return register.list();
}

/** What the control socket answers: the nodes, what else a command says, or a fault. */
export const commandReply = z.union([
  z.strictObject({
    nodes: z.array(
      z.strictObject({
        id: z.string(),
        url: z.string(),
        municipalities: z.array(z.string()),
        policyKey: z.string().nullable(),
        formerKey: z.string().optional(),
      }),
    ),
  }),
  z.strictObject({ said: z.json() }),
  z.strictObject({
    fault: z.strictObject({ code: z.string(), nl: z.string(), en: z.string(), exitCode: z.number() }),
  }),
]);

/** The nodes of a reply. @throws Fault the one that the running gateway gave */
export function nodesOf(reply: Exclude<z.infer<typeof commandReply>, { said: unknown }>): RegisteredNode[] {
  if ('nodes' in reply)
    return reply.nodes.map(({ formerKey, ...node }) => ({ ...node, ...(formerKey !== undefined && { formerKey }) }));
  const { code, nl, en, exitCode } = reply.fault;
  throw new Fault(code, { nl, en }, exitCode);
}
