import { useSyncExternalStore } from 'react';

let count = 0;
const listeners = new Set<() => void>();

/** Count a query as under way until it is answered. */
export function underWay<T>(answer: Promise<T>): Promise<T> {
  change(1);
  return answer.finally(() => change(-1));
}

/** Whether any query is under way. */
export function useUnderWay(): boolean {
  return useSyncExternalStore(subscribe, () => count > 0);
}

function change(by: number): void {
  count += by;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
