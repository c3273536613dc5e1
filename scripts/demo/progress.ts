import { type Sentence, say } from '@zichtlijn/messages';

const started = performance.now();

/** Seconds since the demonstration started, to a tenth. */
export function elapsed(): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

/** Say on standard error which step is under way, with the time since the start. */
export function step(sentence: Sentence): void {
  process.stderr.write(`[${elapsed().padStart(7)}] ${say(sentence)}\n`);
}
