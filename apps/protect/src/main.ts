import { runProgram } from '@zichtlijn/messages';
import { protectProgram } from './program.ts';
import { run } from './run.ts';

await runProgram(protectProgram(run));
