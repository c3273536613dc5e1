import { join } from 'node:path';
import { databaseUrl } from './configuration/database-url.ts';
import type { NodeConfiguration } from './configuration/node-configuration.ts';
import type { ReleaseLocation } from './releases/release-location.ts';

/** Where the releases of a municipality are, for publishing (`releaseUrl`) or for serving (`serveUrl`). */
export function releaseLocation(
  configuration: NodeConfiguration,
  municipality: string,
  role: 'releaseUrl' | 'serveUrl',
): ReleaseLocation {
  const url = databaseUrl(configuration, role);
  return url === null ? { directory: join(configuration.directory, 'releases', municipality) } : { url };
}
