import { useEffect, useState } from 'react';
import { usePurpose } from '../purpose/purpose-context.ts';
import { type Answer, ask } from './ask.ts';
import type { Document } from './document.ts';

/** Queries under way at once: enough to keep a gateway busy, too few to keep others from it. */
const AT_ONCE = 4;

/** Answers to the same query for several variables, in the order of the variables; undefined as long as one is asked. */
export interface Answers<Data> {
  readonly answers: readonly (Answer<Data> | undefined)[];
  /** How many are still asked. */
  readonly asking: number;
}

/** Ask the same query for each of several variables, a few at a time, and show each answer as it comes. */
export function useAnswers<Data, Variables>(
  document: Document<Data, Variables>,
  list: readonly Variables[],
): Answers<Data> {
  const purpose = usePurpose()?.id ?? null;
  const key = JSON.stringify([purpose, document.text, list]);
  const [shown, setShown] = useState<{ key: string; answers: readonly Answer<Data>[] }>({ key, answers: [] });
  useEffect(() => {
    const [, , variables] = JSON.parse(key) as [unknown, unknown, Variables[]];
    const cancel = new AbortController();
    const answers: Answer<Data>[] = [];
    setShown({ key, answers });
    let next = 0;
    const work = async () => {
      while (next < variables.length && !cancel.signal.aborted) {
        const at = next++;
        answers[at] = await ask(document, variables[at]!, purpose, cancel.signal);
        if (!cancel.signal.aborted) setShown({ key, answers: [...answers] });
      }
    };
    for (let worker = 0; worker < AT_ONCE; worker++) void work();
    return () => cancel.abort();
  }, [key, document, purpose]);
  const answers = list.map((_, at) => (shown.key === key ? shown.answers[at] : undefined));
  return { answers, asking: answers.filter((answer) => answer === undefined).length };
}
