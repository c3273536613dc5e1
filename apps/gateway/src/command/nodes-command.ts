import { mkdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Fault, say } from '@zichtlijn/messages';
import { Command } from 'commander';
import { askRunning, controlPath } from '../register/control-socket.ts';
import { NodeRegister, type RegisteredNode } from '../register/node-register.ts';
import { type RegisterCommand, runCommand } from '../register/register-commands.ts';
import { registerLocation } from '../server/gateway.ts';
import { DEFAULT_DIRECTORY } from './default-directory.ts';

const STARTING_MS = 15_000;

interface NodesOptions {
  readonly dir: string;
  readonly json?: true;
}

/** `zicht-gateway nodes add|list|remove`: change the register, of a running gateway too. */
export function nodesCommand(): Command {
  const nodes = new Command('nodes').description(
    say({
      nl: 'Knooppunten van gemeenten: aansluiten, tonen, verwijderen',
      en: 'Nodes of municipalities: connect, list, remove',
    }),
  );
  nodes.addCommand(
    withOptions(new Command('add'))
      .description(say({ nl: 'Sluit een knooppunt aan', en: 'Connect a node' }))
      .argument('<url>', say({ nl: 'adres van het knooppunt', en: 'address of the node' }))
      .requiredOption(
        '--municipality <code...>',
        say({ nl: 'CBS-codes van zijn gemeenten', en: 'CBS codes of its municipalities' }),
      )
      .option(
        '--key <text>',
        say({
          nl: 'sleutel die `zicht-node key` toont; zonder wordt niets van het knooppunt onthouden',
          en: 'key that `zicht-node key` shows; without it nothing of the node is remembered',
        }),
      )
      .action((url: string, options: NodesOptions & { municipality: string[]; key?: string }) =>
        change(options, { command: 'add', url, municipalities: options.municipality, policyKey: options.key }),
      ),
  );
  nodes.addCommand(
    withOptions(new Command('list'))
      .description(say({ nl: 'Toon de knooppunten', en: 'List the nodes' }))
      .action((options: NodesOptions) => change(options, { command: 'list' })),
  );
  nodes.addCommand(
    withOptions(new Command('remove'))
      .description(say({ nl: 'Verwijder een knooppunt', en: 'Remove a node' }))
      .argument('<id>', say({ nl: 'id uit `nodes list`', en: 'id from `nodes list`' }))
      .action((id: string, options: NodesOptions) => change(options, { command: 'remove', id })),
  );
  return nodes;
}

function withOptions(command: Command): Command {
  return command
    .option('--dir <dir>', say({ nl: 'map van de gateway', en: 'directory of the gateway' }), DEFAULT_DIRECTORY)
    .option('--json', say({ nl: 'uitvoer als JSON', en: 'output as JSON' }));
}

async function change(options: NodesOptions, command: RegisterCommand): Promise<void> {
  const nodes = await askOrChange(options.dir, command);
  process.stdout.write(options.json ? `${JSON.stringify({ nodes })}\n` : table(nodes));
}

/** Through the gateway that runs, else directly. A register in use without a socket is of a gateway that is just starting. */
async function askOrChange(directory: string, command: RegisterCommand): Promise<RegisteredNode[]> {
  const giveUp = performance.now() + STARTING_MS;
  for (;;) {
    const nodes = await askRunning(controlPath(directory), command);
    if (nodes) return nodes;
    try {
      return await changeDirectly(directory, command);
    } catch (error) {
      if (!(error instanceof Fault && error.code === 'DATABASE_IN_USE') || performance.now() > giveUp) throw error;
      await setTimeout(250);
    }
  }
}

async function changeDirectly(directory: string, command: RegisterCommand): Promise<RegisteredNode[]> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const register = await NodeRegister.open(registerLocation(directory));
  try {
    return await runCommand(register, command);
  } finally {
    await register.close();
  }
}

function table(nodes: readonly RegisteredNode[]): string {
  if (nodes.length === 0) return `${say({ nl: 'Geen knooppunten.', en: 'No nodes.' })}\n`;
  return nodes.map(({ id, url, municipalities }) => `${id}  ${municipalities.join(' ')}  ${url}\n`).join('');
}
