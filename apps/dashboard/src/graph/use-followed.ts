import { useEffect, useRef, useState } from 'react';
import type { ComparisonVariables } from '../documents/comparison.ts';
import { usePurpose } from '../purpose/purpose-context.ts';
import { type Followed, follow, nothingYet } from './follow.ts';
import { keepAnswer, keptAnswer } from './kept-answers.ts';
import { underWay } from './under-way.ts';

const nothing: Followed = { ...nothingYet, asking: false };

/** A comparison as it comes in, row by row. Null for variables asks nothing. One that came in whole and without a fault is kept. */
export function useFollowed(variables: ComparisonVariables | null): Followed {
  const purpose = usePurpose()?.id ?? null;
  const key = variables === null ? null : JSON.stringify([purpose, 'followed', variables]);
  const [seen, setSeen] = useState<{ key: string; followed: Followed } | null>(null);
  const asked = useRef(variables);
  asked.current = variables;
  useEffect(() => {
    if (key === null) return;
    const ready = keptAnswer<Followed>(key);
    if (ready !== undefined) return setSeen({ key, followed: ready });
    const cancel = new AbortController();
    const tell = (followed: Followed): void => {
      if (cancel.signal.aborted) return;
      if (!followed.asking && followed.faults.length === 0) keepAnswer(key, followed);
      setSeen({ key, followed });
    };
    void underWay(follow(asked.current!, purpose, tell, cancel.signal));
    return () => cancel.abort();
  }, [key, purpose]);
  if (key === null) return nothing;
  if (seen?.key === key) return seen.followed;
  return keptAnswer<Followed>(key) ?? nothingYet;
}
