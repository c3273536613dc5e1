import { keyText } from '@zichtlijn/assertion';
import { say } from '@zichtlijn/messages';
import { Command } from 'commander';
import { gatewayKey } from '../assertion/gateway-key.ts';
import { rotateGatewayKey } from '../assertion/succession-file.ts';
import { askRunning, controlPath } from '../register/control-socket.ts';
import { DEFAULT_DIRECTORY } from './default-directory.ts';

interface KeyOptions {
  readonly dir: string;
  readonly json?: true;
  readonly rotate?: true;
}

/** `zicht-gateway key`: the public key that a node is given, made at first use. */
export function keyCommand(): Command {
  return new Command('key')
    .description(
      say({
        nl: 'Toon de openbare sleutel waaraan knooppunten deze gateway kennen',
        en: 'Show the public key by which nodes know this gateway',
      }),
    )
    .option('--dir <dir>', say({ nl: 'map van de gateway', en: 'directory of the gateway' }), DEFAULT_DIRECTORY)
    .option('--json', say({ nl: 'uitvoer als JSON', en: 'output as JSON' }))
    .option(
      '--rotate',
      say({
        nl: 'vervang de sleutel; bij een gateway die draait geldt hij meteen',
        en: 'replace the key; at a gateway that runs it holds at once',
      }),
    )
    .action(async ({ dir, json, rotate }: KeyOptions) => {
      // The gateway that runs replaces it itself, so that what it shows is what it has.
      const isHeld = rotate && (await askRunning(controlPath(dir), { command: 'rotate-key' })) !== null;
      const key = keyText(rotate && !isHeld ? rotateGatewayKey(dir) : gatewayKey(dir));
      process.stdout.write(json ? `${JSON.stringify({ key })}\n` : `${key}\n`);
    });
}
