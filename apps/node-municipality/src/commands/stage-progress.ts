import { type Sentence, say } from '@zichtlijn/messages';
import type { OnStage, Stage } from '../build/stages.ts';

/** How long people wait without a word, in milliseconds. */
const patience = 2_000;
const words: Readonly<Record<Stage, Sentence>> = {
  counting: { nl: 'geteld', en: 'counted' },
  protecting: { nl: 'beveiligd', en: 'protected' },
  attacking: { nl: 'aangevallen als buitenstaander', en: 'attacked as an outsider' },
};

/**
 * Says on the terminal how far long work is, per tenth of each stage, and nothing while nobody wonders yet.
 * @param of what the stages are of, where there is more than one.
 */
export function stageProgress(of?: Sentence): OnStage {
  let last = performance.now();
  let said = '';
  return (stage, done, all) => {
    const share = all === 0 ? 100 : Math.floor((10 * done) / all) * 10;
    const line = `${of === undefined ? '' : `${say(of)}, `}${say(words[stage])}: ${share}%`;
    if (line === said || performance.now() - last < patience) return;
    said = line;
    last = performance.now();
    process.stderr.write(`${line}\n`);
  };
}
