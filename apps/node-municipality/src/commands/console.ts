import { say } from '@zichtlijn/messages';
import { toldToStop } from '@zichtlijn/operations';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { Console } from '../console/console.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { portOption } from './port-option.ts';
import { print } from './print.ts';

interface ConsoleOptions extends CommonOptions {
  readonly port: number;
}

/** `zicht-node console`: pages for the node's own people, on this machine alone. */
export function consoleCommand(): Command {
  const about = {
    nl: 'Toon in een browser op deze machine wat is gepubliceerd, verborgen en gevraagd, en trek in',
    en: 'Show in a browser on this machine what was published, hidden and asked, and retract',
  };
  return nodeCommand('console')
    .description(say(about))
    .option('--port <number>', say({ nl: 'poort; 0 is een vrije poort', en: 'port; 0 is a free one' }), portOption, 0)
    .action(async ({ dir, json, port }: ConsoleOptions) => {
      const { directory } = readConfiguration(dir);
      const console = new Console(directory);
      const address = await console.listen(port);
      if (json) print(JSON.stringify({ event: 'console', url: address }));
      else {
        print(address);
        print(
          say({ nl: 'Dit adres werkt één keer. Stop met Ctrl-C.', en: 'This address works once. Stop with Ctrl-C.' }),
        );
      }
      await toldToStop();
      console.server.close();
      console.server.closeAllConnections();
    });
}
