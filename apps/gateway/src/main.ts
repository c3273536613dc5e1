import './server/telemetry-off.ts';

import { runProgram } from '@zichtlijn/messages';
import { gatewayProgram } from './program.ts';

await runProgram(await gatewayProgram(process.argv[2]));
