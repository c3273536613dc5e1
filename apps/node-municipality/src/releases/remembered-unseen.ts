import { type EarlierRelease, seenReleases } from './earlier-release.ts';
import { type FirstSight, unseenSubjects } from './first-sight.ts';

const nothing: ReadonlySet<string> = new Set();

/** What others know nothing of, by the names under which it is retracted. Looked for anew when they see another release, or one has a first sight: that takes a look at every manifest. */
export class RememberedUnseen {
  #of = '';
  #subjects = nothing;

  /**
   * @param shown id of the release that others see; null for none
   * @param sights every first sight that there is or was
   * @param history every release, the first one first
   */
  async of(
    shown: string | null,
    sights: readonly FirstSight[],
    history: () => Promise<readonly EarlierRelease[]>,
  ): Promise<ReadonlySet<string>> {
    if (sights.length === 0) return nothing;
    const of = JSON.stringify([shown, sights]);
    if (of === this.#of) return this.#subjects;
    const all = await history();
    const seen = seenReleases(all, shown ?? '').map(({ manifest }) => manifest);
    const subjects = unseenSubjects(
      all.map(({ manifest }) => manifest).filter((manifest) => !seen.includes(manifest)),
      seen,
    );
    [this.#of, this.#subjects] = [of, subjects];
    return subjects;
  }
}
