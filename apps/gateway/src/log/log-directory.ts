import { join } from 'node:path';

/** Where a gateway directory keeps its log. */
export const logDirectory = (directory: string): string => join(directory, 'log');
