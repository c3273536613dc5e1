import './server/telemetry-off.ts';

import { runProgram, say } from '@zichtlijn/messages';
import { Command } from 'commander';

/** The commands by name; each is loaded only when it is asked for, so that asking the register does not load the graph. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./command/serve-command.ts')).serveCommand(),
  nodes: async () => (await import('./command/nodes-command.ts')).nodesCommand(),
};

const program = new Command('zicht-gateway').description(
  say({ nl: 'Eén graaf over alle aangesloten gemeenten', en: 'One graph over all connected municipalities' }),
);
const asked = commands[process.argv[2] ?? ''];
for (const load of asked === undefined ? Object.values(commands) : [asked]) program.addCommand(await load());
await runProgram(program);
