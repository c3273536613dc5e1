import { toView } from '../../address/address.ts';
import { Link } from '../../address/link.tsx';
import { useAddress } from '../../address/use-address.ts';
import { useNumberText } from '../../figures/number-text.ts';
import { useLanguage } from '../../language/use-language.ts';
import { periodName } from '../../numbers/period.ts';
import { isEmpty } from '../../numbers/status.ts';
import { Sign } from '../../signs/sign.tsx';
import type { ProfileRow } from './profile-row.ts';
import { ReferenceTable } from './reference-table.tsx';
import { YearLine } from './year-line.tsx';

interface IndicatorCardProps {
  readonly row: ProfileRow;
  readonly onOpen: () => void;
}

/** One indicator of a municipality: its last year, its years, and what it is read against. */
export function IndicatorCard({ row, onOpen }: IndicatorCardProps) {
  const { frame, profile, statistics, compare, say } = useLanguage();
  const address = useAddress();
  const { indicator, own, years, references } = row;
  const text = useNumberText(indicator.id);
  const title = say(indicator.title);
  const { measure } = own.place;
  const unitWord = measure === 'rate' || measure === 'mean' || measure === 'ratio' ? statistics.kind[measure] : null;
  const parts = text.parts(own);
  return (
    <article className="profile-card" aria-label={title}>
      <h3 className="utrecht-heading-3">
        <Link href={toView(address, 'vergelijken', '', { indicator: indicator.id, niveau: 'gemeente' })}>{title}</Link>
      </h3>
      {row.asking ? (
        <p className="note">{frame.loading}</p>
      ) : (
        <>
          <p className="profile-card__number">
            <button
              type="button"
              className="number-button"
              aria-label={compare.figure.open(title, text.full(own))}
              aria-haspopup="dialog"
              onClick={onOpen}
            >
              {own.value === null || isEmpty(own.sign) ? <Sign kind={own.sign} /> : null} {text.short(own)}
            </button>{' '}
            <small>
              {own.value !== null && unitWord !== null && `${unitWord}, `}
              {own.place.period !== '' && periodName(own.place.period, statistics)}
              {parts !== null && own.value !== null && `, ${parts}`}
              {own.interval !== null &&
                `, ${statistics.interval95} ${text.write(own.interval.low, own.place.measure)} – ${text.write(own.interval.high, own.place.measure)}`}
            </small>
          </p>
          {years.length > 1 && <YearLine years={years} indicator={indicator.id} />}
          {references.length > 0 && <ReferenceTable row={row} />}
          {years.length > 0 && references.length === 0 && <p className="note">{profile.onlyCount}</p>}
        </>
      )}
    </article>
  );
}
