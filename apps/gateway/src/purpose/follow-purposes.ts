import { existsSync, readFileSync } from 'node:fs';
import { Fault } from '@zichtlijn/messages';
import { type Purposes, purposesFile, readPurposes } from './purposes.ts';

/** A change of the file holds within this. */
export const PURPOSES_MS = 2_000;

/**
 * Follow `purposes.yaml` of a gateway directory: what is changed there holds without a restart. A file that is wrong changes nothing, and is
 * told of once; the purposes of before hold on. A file that is taken away leaves no purpose.
 *
 * @param tell hears of a file that is wrong
 */
export function followPurposes(directory: string, purposes: Purposes, tell: (fault: Fault) => void): { close(): void } {
  let before = contentOf(directory);
  const timer = setInterval(() => {
    try {
      const now = contentOf(directory);
      if (now === before) return;
      before = now;
      purposes.replace(readPurposes(directory));
    } catch (error) {
      tell(unchanged(error));
    }
  }, PURPOSES_MS);
  timer.unref();
  return { close: () => clearInterval(timer) };
}

function contentOf(directory: string): string | null {
  const path = purposesFile(directory);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function unchanged(error: unknown): Fault {
  const why = error instanceof Fault ? error.sentence : unreadable;
  return new Fault('PURPOSES_UNCHANGED', {
    nl: `${why.nl} De doelen van daarvoor blijven gelden.`,
    en: `${why.en} The purposes of before hold on.`,
  });
}

const unreadable = { nl: 'purposes.yaml is niet te lezen.', en: 'purposes.yaml cannot be read.' };
