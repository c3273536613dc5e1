import { say } from '@zichtlijn/messages';
import { Command } from 'commander';

/** The commands by name; each is loaded only when it is asked for, so that asking the register does not load the graph. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./command/serve-command.ts')).serveCommand(),
  boundaries: async () => (await import('./command/boundaries-command.ts')).boundariesCommand(),
  key: async () => (await import('./command/key-command.ts')).keyCommand(),
  log: async () => (await import('./command/log-of-gateway.ts')).logOfGateway(),
  nodes: async () => (await import('./command/nodes-command.ts')).nodesCommand(),
  export: async () => (await import('./command/export-command.ts')).exportCommand(),
  verify: async () => (await import('./command/verify-command.ts')).verifyCommand(),
};

/** `zicht-gateway` with the one command that is asked for, or with all of them to choose from. */
export async function gatewayProgram(asked: string | undefined): Promise<Command> {
  const program = new Command('zicht-gateway').description(
    say({ nl: 'Eén graaf over alle aangesloten gemeenten', en: 'One graph over all connected municipalities' }),
  );
  const one = commands[asked ?? ''];
  for (const load of one === undefined ? Object.values(commands) : [one]) program.addCommand(await load());
  return program;
}
