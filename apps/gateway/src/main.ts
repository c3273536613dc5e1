import './server/telemetry-off.ts';

import { runProgram, say } from '@zichtlijn/messages';
import { Command } from 'commander';
import { nodesCommand } from './command/nodes-command.ts';
import { serveCommand } from './command/serve-command.ts';

await runProgram(
  new Command('zicht-gateway')
    .description(
      say({ nl: 'Eén graaf over alle aangesloten gemeenten', en: 'One graph over all connected municipalities' }),
    )
    .addCommand(serveCommand())
    .addCommand(nodesCommand()),
);
