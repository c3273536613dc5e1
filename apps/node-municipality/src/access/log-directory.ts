import { join } from 'node:path';

/** Where a node directory keeps its log. */
export const logDirectory = (directory: string): string => join(directory, 'log');
