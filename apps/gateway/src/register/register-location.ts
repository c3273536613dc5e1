import { join } from 'node:path';
import type { DatabaseLocation } from '@zichtlijn/database';

/** Where a gateway directory keeps its register: in itself, or on the server that `GATEWAY_DATABASE_URL` names. */
export function registerLocation(directory: string): DatabaseLocation {
  const url = process.env['GATEWAY_DATABASE_URL'];
  return url ? { url } : { directory: join(directory, 'register') };
}
