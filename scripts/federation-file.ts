import { federationOfNow } from '../apps/node-municipality/src/conformance/federation-of-now.ts';
import type { GeneratedFile } from './generated-files.ts';

/** What a node has to be before a gateway lists it, for gateways to read. */
export function federationFile(): GeneratedFile {
  return { path: 'schema/federation.json', text: `${JSON.stringify(federationOfNow(), null, 2)}\n` };
}
