import { type Command, CommanderError } from 'commander';
import { Fault } from './fault.ts';
import { machineFault } from './machine-fault.ts';
import { speakBothLanguages, usageFault } from './usage.ts';

const unexpected = {
  nl: 'Er ging iets mis dat het programma niet kent. Er is niets half geschreven; probeer het opnieuw en meld het als het blijft gebeuren.',
  en: 'Something went wrong that the program does not know. Nothing was half written; try again, and report it if it persists.',
};

/**
 * Print a fault on standard error in both languages, or as one JSON line. The text of an unknown error is never printed: it
 * may hold a value out of a delivery. `ZICHT_DEBUG=1` adds its class and where in the code it arose, still without its text.
 */
export function printFault(error: unknown, json: boolean): number {
  const fault = error instanceof Fault ? error : (machineFault(error) ?? new Fault('UNEXPECTED', unexpected, 70));
  if (json) {
    process.stderr.write(`${JSON.stringify({ error: { code: fault.code, ...fault.sentence } })}\n`);
    return fault.exitCode;
  }
  process.stderr.write(`${fault.code}\n  ${fault.sentence.nl}\n  ${fault.sentence.en}\n`);
  if (!(error instanceof Fault) && error instanceof Error && process.env['ZICHT_DEBUG'] === '1') {
    const frames = framesOf(error);
    process.stderr.write(`  ${error.name}\n${frames.join('\n')}\n`);
  }
  return fault.exitCode;
}

/** Where in the code an error arose. Its text is cut off first: a line of it may look like a frame. */
function framesOf(error: Error): string[] {
  const stack = error.stack ?? '';
  const at = stack.indexOf(error.message);
  const rest = at < 0 ? '' : stack.slice(at + error.message.length);
  return rest.split('\n').filter((line) => /^\s+at /.test(line));
}

/** Who reads along may stop, as `head` does. What a command does goes on: it would end halfway for what nobody misses. */
function nobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** Run a command-line program to its exit code; the only place where one is set. */
export async function runProgram(program: Command, argv: readonly string[] = process.argv): Promise<void> {
  speakBothLanguages(program);
  for (const stream of [process.stdout, process.stderr])
    if (!stream.listeners('error').includes(nobodyReads)) stream.on('error', nobodyReads);
  // What escapes every await would be printed by Node itself, with its text and stack.
  process.once('uncaughtException', (error) => process.exit(printFault(error, argv.includes('--json'))));
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    const fault = error instanceof CommanderError ? usageFault(error) : error;
    process.exitCode = fault === null ? (error as CommanderError).exitCode : printFault(fault, argv.includes('--json'));
  }
}
