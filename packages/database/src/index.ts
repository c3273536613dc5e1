export type { Database, DatabaseLocation, DatabaseOptions } from './database.ts';
export { lockDirectory } from './directory-lock.ts';
export type { FirstSchema } from './first-schema.ts';
export { openDatabase } from './open-database.ts';
export { dumpSnapshot, openSnapshot } from './snapshot.ts';
