export { type LogPlace, logCommand } from './log-command.ts';
export { logUnavailable } from './log-fault.ts';
export { logboekRecord } from './logboek-dataverwerkingen.ts';
export { operationHash } from './operation-hash.ts';
export { outcomeWords } from './outcome-words.ts';
export { type Outcome, outcomes, type Processing, processing } from './processing.ts';
export { type LogOptions, ProcessingLog, RETAIN_MONTHS } from './processing-log.ts';
export { readLog } from './read-log.ts';
export type { SealedRecord } from './sealed-line.ts';
export {
  everything,
  type FoundProcessings,
  isWanted,
  type NotedHead,
  notedHead,
  PROCESSINGS_ON_A_PAGE,
  searchLog,
  type WantedProcessings,
} from './search-log.ts';
export { continueTrace, newSpanId, type TraceContext, traceparent } from './trace-context.ts';
