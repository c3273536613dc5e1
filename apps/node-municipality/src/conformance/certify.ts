import type { KeyObject } from 'node:crypto';
import { CERTIFICATE_DAYS, type Certificate, signCertificate } from '@zichtlijn/conformance';
import { keyName, NODE_CONTRACT } from '@zichtlijn/release';
import software from '../../package.json' with { type: 'json' };
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { releaseKey } from '../keys/release-key.ts';
import { policyKey } from '../memory/policy-key.ts';
import type { GoldenRelease } from './golden-build.ts';
import { goldenTown } from './golden-node.ts';
import { protectionOfNow } from './protection-of-now.ts';

/** What a certificate is made from beside the node itself. */
export interface Certifying {
  /** Public key of the gateway that it is for. */
  readonly gateway: string;
  /** What this node's own build made of the golden microdata. */
  readonly golden: Pick<GoldenRelease, 'root'>;
  readonly engine: 'pglite' | 'postgresql';
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The key of the node, where it is about to be another. */
  readonly key?: KeyObject;
}

/**
 * The certificate of a node: what its software made of the golden microdata, and by which policy it protects, signed with the key of the node and with that of its releases.
 *
 * @throws Fault POLICY_KEY or RELEASE_KEY
 */
export function certify(
  configuration: NodeConfiguration,
  { gateway, golden, engine, now, key }: Certifying,
): Certificate {
  const { directory, municipalities } = configuration;
  const isHost = municipalities.some(({ releaseKeys }) => releaseKeys !== undefined);
  const own = key ?? policyKey(directory);
  const signing = isHost ? null : releaseKey(directory).key;
  const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
  return signCertificate(
    {
      format: 'zichtlijn-conformance-1',
      municipalities: municipalities.map(({ code }) => code),
      gateway,
      nodeKey: keyName(own),
      releaseKey: signing === null ? null : keyName(signing),
      software: software.version,
      contract: NODE_CONTRACT,
      engine,
      golden: { id: goldenTown.id, root: golden.root },
      policy: protectionOfNow(),
      issuedAt: moment(now),
      until: moment(now + CERTIFICATE_DAYS * 86_400_000),
    },
    own,
    signing,
  );
}
