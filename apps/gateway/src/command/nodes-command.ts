import { say } from '@zichtlijn/messages';
import { Command } from 'commander';
import type { RegisteredNode } from '../register/node-register.ts';
import type { RegisterCommand } from '../register/register-commands.ts';
import { askOrChange } from './ask-or-change.ts';
import { DEFAULT_DIRECTORY } from './default-directory.ts';
import { inviteCommand } from './invite-command.ts';
import { moveCommand } from './move-command.ts';
import { statusCommand } from './status-command.ts';
import { stepCommand } from './step-command.ts';

interface NodesOptions {
  readonly dir: string;
  readonly json?: true;
}

/** `zicht-gateway nodes invite|add|list|status|step|move|remove`: change the register, of a running gateway too. */
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
  nodes.addCommand(inviteCommand());
  nodes.addCommand(moveCommand());
  nodes.addCommand(statusCommand());
  nodes.addCommand(stepCommand());
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
  const nodes = (await askOrChange(options.dir, command)) as readonly RegisteredNode[];
  process.stdout.write(options.json ? `${JSON.stringify({ nodes })}\n` : table(nodes));
}

function table(nodes: readonly RegisteredNode[]): string {
  if (nodes.length === 0) return `${say({ nl: 'Geen knooppunten.', en: 'No nodes.' })}\n`;
  return nodes.map(({ id, url, municipalities }) => `${id}  ${municipalities.join(' ')}  ${url}\n`).join('');
}
