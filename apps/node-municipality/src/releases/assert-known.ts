import { Fault } from '@zichtlijn/messages';
import type { VerifiedRelease } from '@zichtlijn/release';
import type { ReleaseContent } from './release-content.ts';
import type { Retraction } from './retraction.ts';

/**
 * A release is safe beside those that it was protected together with, and beside no other.
 * @throws {Fault} RELEASE_OVERTAKEN when another release was published after this one was built.
 */
export function assertKnown({ after }: ReleaseContent, published: readonly string[]): void {
  if (published.every((id) => after.includes(id))) return;
  throw new Fault('RELEASE_OVERTAKEN', {
    nl: 'Sinds deze release gebouwd is, is er een andere gepubliceerd; samen zijn zij niet beoordeeld. Er is niets gepubliceerd: bouw opnieuw met "zicht-node build".',
    en: 'Another release was published after this one was built; together they were not judged. Nothing was published: build again with "zicht-node build".',
  });
}

/**
 * A host is given releases in their order: an earlier one that comes later would undo what the municipality told since.
 * @throws {Fault} HOSTED_OLDER
 */
export function assertLater({ manifest }: VerifiedRelease, hosted: readonly string[]): void {
  if (hosted.every((id) => id < manifest.id)) return;
  throw new Fault('HOSTED_OLDER', {
    nl: 'Van deze gemeente staat hier al een latere release. Er is niets veranderd; vraag de gemeente om haar laatste bestand.',
    en: 'A later release of this municipality is here already. Nothing changed; ask the municipality for its latest file.',
  });
}

/**
 * What a municipality retracted does not come back, whichever of its release and the notice came first.
 * @throws {Fault} HOSTED_RETRACTED
 */
export function assertNotRetracted({ manifest }: VerifiedRelease, retracted: readonly Retraction[]): void {
  if (retracted.every(({ subject }) => subject !== manifest.id)) return;
  throw new Fault('HOSTED_RETRACTED', {
    nl: `De gemeente heeft release ${manifest.id} ingetrokken; zij is niet overgenomen. Vraag de gemeente om haar laatste bestand.`,
    en: `The municipality retracted release ${manifest.id}; it was not taken over. Ask the municipality for its latest file.`,
  });
}
