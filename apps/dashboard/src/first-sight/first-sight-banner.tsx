import { useLanguage } from '../language/use-language.ts';
import { dayAndHour } from '../numbers/day.ts';
import { useFirstSights } from './use-first-sights.ts';

/** Says of which municipalities this reader sees a release that others do not see yet, and until when. */
export function FirstSightBanner() {
  const { frame, statistics } = useLanguage();
  const held = useFirstSights();
  if (held.length === 0) return null;
  return (
    <section className="first-sight" aria-label={frame.firstSightTitle}>
      {held.map(({ id, municipality, until }) => (
        <p key={id}>
          <strong>{frame.firstSightTitle}</strong>{' '}
          {frame.firstSight(municipality, dayAndHour(until, statistics.locale))}
        </p>
      ))}
    </section>
  );
}
