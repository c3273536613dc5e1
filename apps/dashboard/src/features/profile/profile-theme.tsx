import { useNumberText } from '../../figures/number-text.ts';
import { useLanguage } from '../../language/use-language.ts';
import { isEmpty } from '../../numbers/status.ts';
import { Sign } from '../../signs/sign.tsx';
import { IndicatorCard } from './indicator-card.tsx';
import type { ProfileRow } from './profile-row.ts';

interface ProfileThemeProps {
  readonly title: string;
  readonly rows: readonly ProfileRow[];
  readonly onOpen: (indicator: string) => void;
}

/** The indicators of a theme: a card for each that shows a number, and a line with its sign for each that never does. */
export function ProfileTheme({ title, rows, onOpen }: ProfileThemeProps) {
  const { profile } = useLanguage();
  const seen = rows.filter(({ asking, years }) => asking || years.some(({ sign }) => !isEmpty(sign)));
  const unseen = rows.filter((row) => !seen.includes(row));
  if (rows.length === 0) return null;
  return (
    <section className="profile-theme" aria-label={title}>
      <h2 className="utrecht-heading-2">{title}</h2>
      {seen.length > 0 && (
        <div className="profile-cards">
          {seen.map((row) => (
            <IndicatorCard key={row.indicator.id} row={row} onOpen={() => onOpen(row.indicator.id)} />
          ))}
        </div>
      )}
      {unseen.length > 0 && (
        <div className="profile-unseen">
          <h3 className="utrecht-heading-3">{profile.unseen}</h3>
          <ul>
            {unseen.map((row) => (
              <UnseenRow key={row.indicator.id} row={row} onOpen={() => onOpen(row.indicator.id)} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function UnseenRow({ row: { indicator, own }, onOpen }: { readonly row: ProfileRow; readonly onOpen: () => void }) {
  const { compare, say } = useLanguage();
  const text = useNumberText(indicator.id);
  const title = say(indicator.title);
  return (
    <li>
      <button
        type="button"
        className="number-button"
        aria-haspopup="dialog"
        aria-label={compare.figure.open(title, text.full(own))}
        onClick={onOpen}
      >
        <Sign kind={own.sign} /> {text.short(own)}
      </button>{' '}
      {title}
    </li>
  );
}
