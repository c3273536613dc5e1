import { useLanguage } from '../../language/use-language.ts';
import { isEmpty } from '../../numbers/status.ts';
import type { ProfileRow } from './profile-row.ts';
import { standsOut } from './stands-out.ts';

/** What a profile says at a glance: how much of it can be seen, and what stands out beyond chance. */
export function ProfileSummary({ rows, asking }: { readonly rows: readonly ProfileRow[]; readonly asking: number }) {
  const { frame, profile, say } = useLanguage();
  if (asking > 0)
    return (
      <p className="empty" role="status">
        {profile.underWay(rows.length - asking, rows.length)}
      </p>
    );
  const seen = rows.filter(({ own }) => !isEmpty(own.sign)).length;
  const { highest, lowest } = standsOut(rows);
  const references = rows.flatMap(({ references }) => references);
  const noNeighbours = references.length > 0 && !references.some(({ area }) => area.kind === 'NEIGHBOURS');
  const comparable = references.find(({ area }) => area.kind === 'COMPARABLE');
  const names = (list: readonly ProfileRow[]): string => frame.list(list.map(({ indicator }) => say(indicator.title)));
  return (
    <section className="card profile-summary" aria-label={profile.summary}>
      <h2 className="utrecht-heading-2">{profile.summary}</h2>
      <p role="status">{profile.seen(seen, rows.length)}</p>
      {highest.length > 0 && <p>{profile.surelyHighest(names(highest))}</p>}
      {lowest.length > 0 && <p>{profile.surelyLowest(names(lowest))}</p>}
      {highest.length + lowest.length === 0 && <p>{profile.nothingSure}</p>}
      <p className="note">
        {profile.chance} {comparable !== undefined && profile.comparableAre(say(comparable.area.title))}{' '}
        {noNeighbours && profile.noNeighbours}
      </p>
    </section>
  );
}
