import { say } from '@zichtlijn/messages';
import { Command } from 'commander';

/**
 * The commands by name. Each is loaded only when it is asked for, so that the process of `serve` never loads code that leads
 * to the vault.
 */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./commands/init.ts')).initCommand(),
  synth: async () => (await import('./commands/synth.ts')).synthCommand(),
  propose: async () => (await import('./commands/propose.ts')).proposeCommand(),
  ingest: async () => (await import('./commands/ingest.ts')).ingestCommand(),
  explain: async () => (await import('./commands/explain.ts')).explainCommand(),
  build: async () => (await import('./commands/build.ts')).buildCommand(),
  preview: async () => (await import('./commands/preview.ts')).previewCommand(),
  'what-if': async () => (await import('./commands/what-if.ts')).whatIfCommand(),
  'sign-off': async () => (await import('./commands/sign-off.ts')).signOffCommand(),
  publish: async () => (await import('./commands/publish.ts')).publishCommand(),
  retract: async () => (await import('./commands/retract.ts')).retractCommand(),
  join: async () => (await import('./commands/join.ts')).joinCommand(),
  leave: async () => (await import('./commands/leave.ts')).leaveCommand(),
  operations: async () => (await import('./commands/operations.ts')).operationsCommand(),
  'dial-key': async () => (await import('./commands/dial-key.ts')).dialKeyCommand(),
  serve: async () => (await import('./commands/serve.ts')).serveCommand(),
  brief: async () => (await import('./commands/brief.ts')).briefCommand(),
  console: async () => (await import('./commands/console.ts')).consoleCommand(),
  policy: async () => (await import('./commands/policy.ts')).policyCommand(),
  key: async () => (await import('./commands/key.ts')).keyCommand(),
  log: async () => (await import('./commands/log-of-node.ts')).logOfNode(),
  operator: async () => (await import('./commands/operator.ts')).operatorCommand(),
  export: async () => (await import('./commands/export.ts')).exportCommand(),
  import: async () => (await import('./commands/import.ts')).importCommand(),
  'release-key': async () => (await import('./commands/release-key.ts')).releaseKeyCommand(),
  verify: async () => (await import('./commands/verify.ts')).verifyCommand(),
  ledger: async () => (await import('./commands/ledger.ts')).ledgerCommand(),
  purge: async () => (await import('./commands/purge.ts')).purgeCommand(),
  rotate: async () => (await import('./commands/rotate.ts')).rotateCommand(),
  status: async () => (await import('./commands/status.ts')).statusCommand(),
  quality: async () => (await import('./commands/quality.ts')).qualityCommand(),
};

/** `zicht-node` with the one command that is asked for, or with all of them to choose from. */
export async function nodeProgram(asked: string | undefined): Promise<Command> {
  const program = new Command('zicht-node').description(
    say({ nl: 'Knooppunt van een gemeente in Zichtlijn', en: 'Node of a municipality in Zichtlijn' }),
  );
  const one = commands[asked ?? ''];
  for (const load of one === undefined ? Object.values(commands) : [one]) program.addCommand(await load());
  return program;
}
