import { runProgram } from '@zichtlijn/messages';
import { nodeProgram } from './program.ts';

await runProgram(await nodeProgram(process.argv[2]));
