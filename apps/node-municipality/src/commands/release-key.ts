import { Fault, say } from '@zichtlijn/messages';
import { keyName } from '@zichtlijn/release';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { releaseKey, rotateReleaseKey } from '../keys/release-key.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { print } from './print.ts';

/** `zicht-node release-key`: the public key with which anyone checks the releases of this node; another one with `--rotate`. */
export function releaseKeyCommand(): Command {
  return nodeCommand('release-key')
    .description(
      say({
        nl: 'Toon de sleutel waaraan een release van dit knooppunt te herkennen is',
        en: 'Show the key by which a release of this node is known',
      }),
    )
    .option(
      '--rotate',
      say({ nl: 'onderteken voortaan met een nieuwe sleutel', en: 'sign with a new key from now on' }),
    )
    .action(({ dir, json, rotate }: CommonOptions & { readonly rotate?: true }) => {
      const { directory, municipalities } = readConfiguration(dir);
      if (municipalities.some(({ releaseKeys }) => releaseKeys !== undefined)) throw signsNothing();
      const own = rotate === true ? rotateReleaseKey(directory) : releaseKey(directory);
      const key = keyName(own.key);
      if (json) print(JSON.stringify({ event: 'release-key', key, earlier: own.earlier }));
      else for (const line of [key, ...own.earlier.map(formerly)]) print(line);
      if (rotate === true && !json) process.stderr.write(`${say(rotated)}\n`);
    });
}

const formerly = (key: string): string => `${key}  ${say({ nl: '(eerder)', en: '(earlier)' })}`;

const rotated = {
  nl: 'Geef de nieuwe sleutel aan wie releases van deze gemeente controleert, langs een andere weg dan de releases zelf. Bouw opnieuw wat klaarstaat: het is met de vorige sleutel ondertekend.',
  en: 'Give the new key to whoever checks releases of this municipality, by another way than the releases themselves. Build again what is staged: it was signed with the key before.',
};

function signsNothing(): Fault {
  return new Fault('HOSTED', {
    nl: 'Dit is een gastheer: hij ondertekent geen releases. De sleutels van zijn gemeenten staan in zicht-node.yaml.',
    en: 'This is a host: it signs no releases. The keys of its municipalities are in zicht-node.yaml.',
  });
}
