import type { Promised } from './engine/promise.ts';
import type { RuleCode } from './reason.ts';

/** What the rules say of one cell, before anything is computed from other cells. */
export type Verdict =
  /** May be shown, and may be hidden to protect another. */
  | { readonly kind: 'safe' }
  /** Everybody knows it is zero. `shown` when it is also released. */
  | { readonly kind: 'known'; readonly shown: boolean }
  /** Not released, and it does not matter who computes it. */
  | { readonly kind: 'internal' }
  /** Must not be shown and must not be computable; `promise` where the rule itself says how wide it must stay. */
  | { readonly kind: 'primary'; readonly rule: RuleCode; readonly promise?: Promised };
