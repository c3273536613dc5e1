import { runProgram, say } from '@zichtlijn/messages';
import { Command } from 'commander';

/**
 * The commands by name. Each is loaded only when it is asked for, so that the process of `serve` never loads code that leads
 * to the vault.
 */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./commands/init.ts')).initCommand(),
  ingest: async () => (await import('./commands/ingest.ts')).ingestCommand(),
  build: async () => (await import('./commands/build.ts')).buildCommand(),
  preview: async () => (await import('./commands/preview.ts')).previewCommand(),
  'what-if': async () => (await import('./commands/what-if.ts')).whatIfCommand(),
  publish: async () => (await import('./commands/publish.ts')).publishCommand(),
  serve: async () => (await import('./commands/serve.ts')).serveCommand(),
  rotate: async () => (await import('./commands/rotate.ts')).rotateCommand(),
  status: async () => (await import('./commands/status.ts')).statusCommand(),
};

const program = new Command('zicht-node').description(
  say({ nl: 'Knooppunt van een gemeente in Zichtlijn', en: 'Node of a municipality in Zichtlijn' }),
);
const asked = commands[process.argv[2] ?? ''];
for (const load of asked === undefined ? Object.values(commands) : [asked]) program.addCommand(await load());
await runProgram(program);
