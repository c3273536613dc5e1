import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areOperationsOf, type OperationList, type SignedOperations, signedOperations } from '@zichtlijn/conformance';
import { Fault } from '@zichtlijn/messages';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { replaceSynced } from '../synced-file.ts';

const fileOf = (directory: string): string => join(directory, 'operations.json');

/** Keep the list that the gateway signed, for the node to keep to and its operator to read. */
export function keepOperations(directory: string, signed: SignedOperations): void {
  replaceSynced(fileOf(directory), `${JSON.stringify(signed, null, 2)}\n`, 0o600);
}

/**
 * The list of questions that the gateway of this node may send.
 *
 * @throws Fault OPERATIONS_MISSING when there is none, or it is not signed by a gateway that this node knows
 */
export function readOperations({ directory, gatewayKeys }: NodeConfiguration): OperationList {
  try {
    const signed = signedOperations.parse(JSON.parse(readFileSync(fileOf(directory), 'utf8')));
    if (areOperationsOf(signed, gatewayKeys)) return signed.list;
  } catch {
    // Told below.
  }
  throw new Fault('OPERATIONS_MISSING', {
    nl: 'Er is geen lijst van vragen die de gateway van dit knooppunt ondertekende. Sluit aan met "zicht-node join", of neem de lijst over met "zicht-node operations --take".',
    en: 'There is no list of questions that the gateway of this node signed. Join with "zicht-node join", or take the list over with "zicht-node operations --take".',
  });
}

/** The hashes of that list. @throws Fault OPERATIONS_MISSING */
export function listedHashes(configuration: NodeConfiguration): string[] {
  return readOperations(configuration).questions.map(({ hash }) => hash);
}
