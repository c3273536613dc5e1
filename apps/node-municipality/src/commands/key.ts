import { keyText } from '@zichtlijn/assertion';
import { say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { rotateNodeKey } from '../conformance/rotate-node-key.ts';
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
    .option(
      '--rotate',
      say({ nl: 'vervang de sleutel, ook bij de gateway', en: 'replace the key, at the gateway too' }),
    )
    .action(async ({ dir, json, rotate }: CommonOptions & { readonly rotate?: true }) => {
      const configuration = readConfiguration(dir);
      if (rotate) await rotateNodeKey(configuration);
      const key = keyText(policyKey(configuration.directory));
      print(json ? JSON.stringify({ event: 'key', key }) : key);
    });
}
