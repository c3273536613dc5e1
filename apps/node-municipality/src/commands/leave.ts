import { say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { leave } from '../conformance/leave.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { print } from './print.ts';

/** `zicht-node leave`: out of the register of the gateway, which then may ask nothing any more. */
export function leaveCommand(): Command {
  return nodeCommand('leave')
    .description(
      say({
        nl: 'Verlaat de gateway waarbij dit knooppunt is aangesloten',
        en: 'Leave the gateway that this node joined',
      }),
    )
    .option(
      '--alone',
      say({ nl: 'zonder het haar te zeggen, als zij weg is', en: 'without telling it, when it is gone' }),
    )
    .action(async ({ dir, json, alone }: CommonOptions & { readonly alone?: true }) => {
      await leave(readConfiguration(dir), alone === true);
      const done = {
        nl: 'Verlaten. De gateway mag dit knooppunt niets meer vragen.',
        en: 'Left. The gateway may ask this node nothing any more.',
      };
      print(json ? JSON.stringify({ event: 'left' }) : say(done));
    });
}
