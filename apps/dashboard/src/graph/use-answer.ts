import { useEffect, useRef, useState } from 'react';
import { usePurpose } from '../purpose/purpose-context.ts';
import { type Answer, ask } from './ask.ts';
import type { Document } from './document.ts';
import { keepAnswer, keptAnswer } from './kept-answers.ts';
import { underWay } from './under-way.ts';

/** An answer, or none as long as it is asked. */
export interface Answering<Data> extends Answer<Data> {
  readonly asking: boolean;
}

/** The answer to a query, asked anew when query, variables or purpose change. Null for variables asks nothing. What was answered in full is kept. */
export function useAnswer<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables | null,
): Answering<Data> {
  const purpose = usePurpose();
  const key = variables === null ? null : JSON.stringify([purpose?.id, document.text, variables]);
  const [answer, setAnswer] = useState<{ key: string; answer: Answer<Data> } | null>(null);
  const asked = useRef(variables);
  asked.current = variables;
  useEffect(() => {
    if (key === null) return;
    const ready = keptAnswer<Answer<Data>>(key);
    // Held here as well: others may push it out of what is kept while this is still shown.
    if (ready !== undefined) return setAnswer({ key, answer: ready });
    const cancel = new AbortController();
    underWay(ask(document, asked.current as Variables, purpose?.id ?? null, cancel.signal)).then((next) => {
      if (cancel.signal.aborted) return;
      if (next.data !== null && next.faults.length === 0) keepAnswer(key, next);
      setAnswer({ key, answer: next });
    });
    return () => cancel.abort();
  }, [key, document, purpose]);
  if (key === null) return { data: null, faults: [], asking: false };
  // What was answered to another question is never shown under this one.
  if (answer?.key === key) return { ...answer.answer, asking: false };
  const ready = keptAnswer<Answer<Data>>(key);
  return ready === undefined ? { data: null, faults: [], asking: true } : { ...ready, asking: false };
}
