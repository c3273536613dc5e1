import { keyText } from '@zichtlijn/assertion';
import { say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { policyKey } from '../memory/policy-key.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { print } from './print.ts';

/** `zicht-node key`: the public key with which a gateway checks what this node allows it to remember. */
export function keyCommand(): Command {
  const about = {
    nl: 'Toon de sleutel waaraan de gateway herkent wat dit knooppunt toestaat',
    en: 'Show the key by which the gateway knows what this node allows',
  };
  return nodeCommand('key')
    .description(say(about))
    .action(({ dir, json }: CommonOptions) => {
      const key = keyText(policyKey(readConfiguration(dir).directory));
      print(json ? JSON.stringify({ event: 'key', key }) : key);
    });
}
