import { useEffect, useRef, useState } from 'react';
import { usePurpose } from '../purpose/purpose-context.ts';
import { type Answer, ask } from './ask.ts';
import type { Document } from './document.ts';
import { underWay } from './under-way.ts';

/** An answer, or none as long as it is asked. */
export interface Answering<Data> extends Answer<Data> {
  readonly asking: boolean;
}

const kept = new Map<string, Answer<unknown>>();
const KEEP = 60;

/**
 * The answer to a query, asked anew when query, variables or purpose change. Null for variables asks nothing. What was answered in full is kept for as long as
 * the page is open, because a release never changes.
 */
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
    if (key === null || kept.has(key)) return;
    const cancel = new AbortController();
    underWay(ask(document, asked.current as Variables, purpose?.id ?? null, cancel.signal)).then((next) => {
      if (cancel.signal.aborted) return;
      if (next.data !== null && next.faults.length === 0) keep(key, next);
      setAnswer({ key, answer: next });
    });
    return () => cancel.abort();
  }, [key, document, purpose]);
  if (key === null) return { data: null, faults: [], asking: false };
  const ready = kept.get(key) as Answer<Data> | undefined;
  if (ready !== undefined) return { ...ready, asking: false };
  // What was answered to another question is never shown under this one.
  if (answer === null || answer.key !== key) return { data: null, faults: [], asking: true };
  return { ...answer.answer, asking: false };
}

function keep(key: string, answer: Answer<unknown>): void {
  kept.set(key, answer);
  const oldest = kept.keys().next();
  if (kept.size > KEEP && !oldest.done) kept.delete(oldest.value);
}
