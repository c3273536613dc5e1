import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Succession } from '@zichtlijn/assertion';
import { Fault, Together } from '@zichtlijn/messages';
import type { Access } from '../access/access.ts';
import { openAccess } from '../access/open-access.ts';
import { gatewayKey } from '../assertion/gateway-key.ts';
import { gatewaySuccession } from '../assertion/succession-file.ts';
import type { MunicipalFacts } from '../national/municipal-facts.ts';
import { readMunicipalFacts } from '../national/read-municipal-facts.ts';
import { type Purposes, readPurposes } from '../purpose/purposes.ts';
import { schemaFile } from '../schema/schema-file.ts';
import { subgraphAddresses } from '../schema/subgraph-addresses.ts';
import { type GatewayTls, readTls } from '../tls/gateway-tls.ts';

/** What a gateway reads once, before it starts. */
export interface GatewaySettings {
  readonly supergraphSdl: string;
  readonly purposes: Purposes;
  readonly facts: MunicipalFacts;
  readonly identity: KeyObject;
  /** How earlier keys of the gateway named that one. */
  readonly succession: Succession;
  /** What lets people in; null where nobody signs in, and then it listens to its own machine alone. */
  readonly access: Access | null;
  readonly tls: GatewayTls;
}

/**
 * Read every file of a gateway directory. Faults are gathered with those that `together` holds already.
 *
 * @throws Fault SUPERGRAPH_UNREADABLE, SUPERGRAPH_INVALID, MUNICIPAL_FACTS, PURPOSES_INVALID, GATEWAY_KEY, SIGN_IN_MISSING, ACCESS_INVALID, ACCESS_KEY, CLIENT_SECRET, TLS_INVALID or TLS_FILES; or
 *   CONFIGURATION_INVALID with all of them when there are more
 */
export function readSettings(
  { directory, host, supergraph }: { readonly directory: string; readonly host: string; readonly supergraph?: string },
  together = new Together(),
): GatewaySettings {
  const supergraphSdl = together.read(() => readSupergraph(supergraph ?? schemaFile('supergraph.graphql')));
  const purposes = together.read(() => readPurposes(directory));
  const facts = together.read(() => readMunicipalFacts(join(directory, 'municipal-facts.csv')));
  const identity = together.read(() => gatewayKey(directory));
  const succession = identity === undefined ? [] : together.read(() => gatewaySuccession(directory));
  const access = together.read(() => openAccess(directory, host)) ?? null;
  const tls = together.read(() => readTls(directory));
  together.settle();
  return {
    supergraphSdl: supergraphSdl!,
    purposes: purposes!,
    facts: facts!,
    identity: identity!,
    succession: succession!,
    access,
    tls: tls!,
  };
}

function readSupergraph(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Fault('SUPERGRAPH_UNREADABLE', {
      nl: 'Het supergraph-bestand is niet te lezen. Controleer --supergraph, of maak het met `npm run generate`.',
      en: 'The supergraph file cannot be read. Check --supergraph, or make it with `npm run generate`.',
    });
  }
  try {
    subgraphAddresses(text);
    return text;
  } catch {
    throw new Fault('SUPERGRAPH_INVALID', {
      nl: 'Het bestand van --supergraph is geen samengestelde supergraph. Geef wat een compositie van Apollo Federation 2 maakt.',
      en: 'The file of --supergraph is no composed supergraph. Give what a composition of Apollo Federation 2 makes.',
    });
  }
}
