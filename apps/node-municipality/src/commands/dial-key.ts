import { keyText } from '@zichtlijn/assertion';
import { say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { nodeKey } from '../dial/node-key.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';

/** `zicht-node dial-key`: the public key by which a gateway knows a node that dials, made at first use. */
export function dialKeyCommand(): Command {
  const about = {
    nl: 'Toon de openbare sleutel waaraan de gateway een knooppunt kent dat inbelt',
    en: 'Show the public key by which the gateway knows a node that dials in',
  };
  return nodeCommand('dial-key')
    .description(say(about))
    .action(({ dir, json }: CommonOptions) => {
      const key = keyText(nodeKey(readConfiguration(dir).directory));
      process.stdout.write(json ? `${JSON.stringify({ key })}\n` : `${key}\n`);
    });
}
