import './server/telemetry-off.ts';

import { runProgram } from '@zichtlijn/messages';
import { Command } from 'commander';
import { nodesCommand } from './command/nodes-command.ts';
import { serveCommand } from './command/serve-command.ts';

await runProgram(
  new Command('zicht-gateway')
    .description('Eén graaf over alle aangesloten gemeenten / one graph over all connected municipalities')
    .addCommand(serveCommand())
    .addCommand(nodesCommand()),
);
