import { Fault } from '@zichtlijn/messages';
import { lasts } from '../releases/first-sight.ts';
import type { ReleaseStore } from '../releases/release-content.ts';

/**
 * A ledger is for another municipality, so it waits until all of it is for others (decision 0041). Without the release it would be no ledger: who protects by it would not know of numbers that are public soon.
 *
 * @throws {Fault} FIRST_SIGHT while a release is for the municipality's own people alone
 */
export async function assertSeen(store: Pick<ReleaseStore, 'firstSights'>, now = Date.now()): Promise<void> {
  const held = (await store.firstSights()).filter((one) => lasts(one, now));
  const last = held.sort((one, other) => (one.until < other.until ? -1 : 1)).at(-1);
  if (last === undefined) return;
  const { id, until } = last;
  throw new Fault('FIRST_SIGHT', {
    nl: `Release ${id} is tot ${until} alleen voor de eigen gemeente, en in het grootboek staat alles. Er is geen bestand gemaakt; geef dezelfde opdracht daarna opnieuw.`,
    en: `Release ${id} is for its own municipality alone until ${until}, and a ledger holds everything. No file was made; give the same command again after that.`,
  });
}
