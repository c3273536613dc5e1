export type { PublishedCell, PublishedTable } from './cell.ts';
export { type Cells, cellAt, cellsFault, statusAt } from './cells.ts';
export { NODE_CONTRACT, type ReleaseManifest } from './manifest.ts';
export { type Measure, measures } from './measure.ts';
export { hasValue, type ObsStatus, obsStatuses, strongestStatus } from './status.ts';
