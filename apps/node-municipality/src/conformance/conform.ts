import { type Certificate, isOlder, type Told, weakerRules } from '@zichtlijn/conformance';
import { NODE_CONTRACT } from '@zichtlijn/release';
import software from '../../package.json' with { type: 'json' };
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { certify } from './certify.ts';
import { type GoldenRelease, goldenBuild } from './golden-build.ts';
import { goldenDifferences } from './golden-differences.ts';
import { goldenTown } from './golden-node.ts';
import { goldenRelease } from './golden-release.ts';
import { contractDiffers, goldenDiffers, goldenOther, policyWeaker, softwareOlder } from './join-fault.ts';
import { protectionOfNow } from './protection-of-now.ts';

/** How the golden build is run: on an empty database of a PostgreSQL server, or embedded; by this software unless a test says otherwise. */
export interface GoldenRun {
  readonly scratch?: string | undefined;
  readonly build?: (scratch?: string) => Promise<GoldenRelease>;
}

/**
 * Hold this node against what a gateway asks: contract, software, policy rule by rule, and then its own build of the golden microdata, which must give the
 * golden release bit for bit. Gives the certificate.
 *
 * @throws Fault CONTRACT_DIFFERS, SOFTWARE_OLDER, POLICY_WEAKER with the rules, GOLDEN_OTHER, or GOLDEN_DIFFERS with tables and counts of cells
 */
export async function conform(
  configuration: NodeConfiguration,
  { key: gateway, federation }: Told,
  { scratch, build = goldenBuild }: GoldenRun = {},
  now = Date.now(),
): Promise<Certificate> {
  if (federation.contract !== NODE_CONTRACT) throw contractDiffers(NODE_CONTRACT, federation.contract);
  if (isOlder(software.version, federation.software)) throw softwareOlder(software.version, federation.software);
  const weaker = weakerRules(protectionOfNow(), federation.policy);
  if (weaker.length > 0) throw policyWeaker(weaker);
  if (federation.golden.id !== goldenTown.id) throw goldenOther();
  const golden = await build(scratch);
  if (golden.root !== federation.golden.root) {
    // Where the federation has another golden release than this software knows, only that can be said.
    if (goldenRelease.root !== federation.golden.root) throw goldenOther();
    throw goldenDiffers(goldenDifferences(golden, goldenRelease));
  }
  return certify(configuration, { gateway, golden, engine: scratch === undefined ? 'pglite' : 'postgresql', now });
}
