import type { MunicipalityFacts } from '../../documents/municipality.ts';
import { useLanguage } from '../../language/use-language.ts';

/** Where a municipality belongs and which release is read. */
export function ProfileFacts({ facts }: { readonly facts: MunicipalityFacts }) {
  const { profile, frame, statistics, say } = useLanguage();
  const { release } = facts;
  const day = (text: string): string => new Date(text).toLocaleDateString(statistics.locale, { dateStyle: 'long' });
  const told: readonly (readonly [string, string | undefined])[] = [
    [profile.otherNames, facts.otherNames.length === 0 ? undefined : frame.list(facts.otherNames)],
    [profile.code, facts.code],
    [profile.riec, facts.riec?.name],
    [profile.province, facts.province?.name],
    [profile.safetyRegion, facts.safetyRegion?.name],
    [profile.groups, facts.groups.length === 0 ? undefined : facts.groups.map(({ name }) => name).join(', ')],
    [profile.release, release === null ? undefined : `${release.id}, ${day(release.createdAt)}`],
    [profile.policy, release?.policy],
    [
      profile.borders,
      facts.reclassifications.length === 0
        ? undefined
        : facts.reclassifications.map(({ on, text }) => `${day(on)}: ${say(text)}`).join(' '),
    ],
  ];
  return (
    <dl className="profile-facts">
      {told
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
