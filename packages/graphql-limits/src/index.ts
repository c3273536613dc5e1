export { limits, QUERY_TOO_LARGE } from './limits.ts';
export { operationCost } from './operation-cost.ts';
export { MAX_TOKENS, type QueryLimits, standardLimits } from './query-limits.ts';
