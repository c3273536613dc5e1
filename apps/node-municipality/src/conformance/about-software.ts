import { protectionHash } from '@zichtlijn/conformance';
import { NODE_CONTRACT } from '@zichtlijn/release';
import software from '../../package.json' with { type: 'json' };
import { protectionOfNow } from './protection-of-now.ts';

/** What this node states to its gateway of the software that runs: version, contract, and the hash of its protection policy. */
export const aboutSoftware = () => ({
  software: software.version,
  contract: NODE_CONTRACT,
  protection: protectionHash(protectionOfNow()),
});
