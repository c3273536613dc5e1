import type { BreakerState } from './circuit-breaker.ts';
import type { FailureReason } from './node-failure.ts';

/** How an exchange with a node ended: sound, not sound though read, or the reason for which there was no answer. */
export type ExchangeOutcome = 'SOUND' | 'UNSOUND' | FailureReason;

/** Is told how exchanges with nodes end. What was asked or answered it never sees. */
export interface PoolObserver {
  /** @param seconds from the first wait for a place to the end */
  exchanged(node: string, outcome: ExchangeOutcome, seconds: number): void;
  breakerTurned(node: string, state: BreakerState): void;
}
