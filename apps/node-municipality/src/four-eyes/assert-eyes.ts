import type { KeyObject } from 'node:crypto';
import { Fault } from '@zichtlijn/messages';
import { keyName } from '@zichtlijn/release';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';

type Eyes = Pick<NodeConfiguration, 'fourEyes'>;

/**
 * Where building and publishing takes two persons, who builds says who they are.
 * @throws {Fault} FOUR_EYES; OPERATOR_UNKNOWN for a person whom the configuration does not name
 */
export function assertBuilder(configuration: Eyes, builder: KeyObject | null): void {
  if (configuration.fourEyes === undefined && builder === null) return;
  if (builder === null) throw fourEyes();
  assertNamed(configuration, builder);
}

/** @throws {Fault} OPERATOR_UNKNOWN for a person whom the configuration does not name */
export function assertNamed({ fourEyes: named }: Eyes, person: KeyObject): void {
  if (named?.includes(keyName(person))) return;
  throw new Fault('OPERATOR_UNKNOWN', {
    nl: 'Deze sleutel staat niet bij fourEyes in zicht-node.yaml. Zet er de openbare sleutel in die "zicht-node operator" toonde.',
    en: 'This key is not among fourEyes in zicht-node.yaml. Put the public key there that "zicht-node operator" showed.',
  });
}

/** Two persons are needed, and this is not yet two. */
export function fourEyes(): Fault {
  return new Fault('FOUR_EYES', {
    nl: 'Dit knooppunt vraagt twee mensen: één bouwt (build --operator), een ander keurt goed en publiceert (publish --operator --reason --release). Er is niets gebouwd of gepubliceerd.',
    en: 'This node asks for two persons: one builds (build --operator), another one approves and publishes (publish --operator --reason --release). Nothing was built or published.',
  });
}
