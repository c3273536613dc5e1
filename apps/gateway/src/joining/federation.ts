import { type FederationFloor, federationFloor } from '@zichtlijn/conformance';
import { schemaText } from '../schema/schema-file.ts';

/** What this version of the gateway asks of every node: contract, software, golden release and protection policy. */
export function federation(): FederationFloor {
  return federationFloor.parse(JSON.parse(schemaText('federation.json')));
}
