export { fewErrors, MAX_ERRORS } from './few-errors.ts';
export { hiddenSchema } from './hidden-schema.ts';
export { limits, QUERY_TOO_LARGE } from './limits.ts';
export { operationCost } from './operation-cost.ts';
export { MAX_TOKENS, type QueryLimits, standardLimits } from './query-limits.ts';
