import type { ReactNode } from 'react';
import { type Changes, toView } from '../../address/address.ts';
import { Link } from '../../address/link.tsx';
import { useAddress } from '../../address/use-address.ts';
import { SelectChoice } from '../../catalogue/select-choice.tsx';
import { useConnected } from '../../catalogue/use-connected.ts';
import type { Indicator } from '../../documents/catalogue.ts';
import { offersDocument } from '../../documents/offers.ts';
import type { Places } from '../../documents/places.ts';
import { Faults } from '../../graph/faults.tsx';
import { useAnswer } from '../../graph/use-answer.ts';
import { useLanguage } from '../../language/use-language.ts';
import { lateFirst, periodName } from '../../numbers/period.ts';
import { CountryFigure } from './country-figure.tsx';
import type { MapChoices } from './map-choices.ts';
import { RiecFigure } from './riec-figure.tsx';

interface CountryViewProps {
  readonly choices: MapChoices;
  readonly choose: (changes: Changes) => void;
  readonly indicator: Indicator;
  readonly places: Places;
  readonly children: ReactNode;
}

/** The country: choices, its map by municipality or RIEC, and the way into each connected municipality. */
export function CountryView({ choices, choose, indicator, places, children }: CountryViewProps) {
  const { compare, frame, map, statistics } = useLanguage();
  const address = useAddress();
  const codes = useConnected();
  const offers = useAnswer(offersDocument, codes.length === 0 ? null : { in: { municipalities: codes } });
  const periods = lateFirst(
    (offers.data?.municipalities ?? [])
      .flatMap((municipality) => municipality.offers ?? [])
      .filter((offer) => offer.indicator === indicator.id && offer.level === 'MUNICIPALITY' && offer.breakdown === '_T')
      .flatMap((offer) => offer.periods),
  );
  const period = periods.find((each) => each === choices.period) ?? periods[0] ?? null;
  const parameters = { indicator: indicator.id };
  return (
    <>
      <form className="choices map-choices" aria-label={compare.choices} onSubmit={(event) => event.preventDefault()}>
        {children}
        <SelectChoice
          id="laag"
          label={map.layer}
          chosen={choices.byRiec ? 'riec' : ''}
          options={[
            ['', map.byMunicipality],
            ['riec', map.byRiec],
          ]}
          onChoose={(laag) => choose({ laag: laag === '' ? null : laag })}
        />
        <SelectChoice
          id="periode"
          label={compare.period}
          chosen={period ?? ''}
          options={periods.map((each) => [each, periodName(each, statistics)] as const)}
          onChoose={(periode) => choose({ periode })}
        />
      </form>
      {offers.asking && <p className="empty">{frame.loading}</p>}
      <Faults faults={offers.faults} />
      {!offers.asking && offers.faults.length === 0 && period === null && <p className="empty">{compare.nothing}</p>}
      {period !== null && choices.byRiec && <RiecFigure indicator={indicator} period={period} places={places} />}
      {period !== null && !choices.byRiec && (
        <CountryFigure indicator={indicator} period={period} places={places.nation.municipalities} />
      )}
      <nav className="card stack" aria-label={map.within}>
        <h2 className="utrecht-heading-2">{map.within}</h2>
        <ul className="place-search__found">
          {places.nation.municipalities
            .filter(({ connected }) => connected)
            .map(({ code, name }) => (
              <li key={code}>
                <Link href={toView(address, 'kaart', code, parameters)}>{name}</Link>
              </li>
            ))}
        </ul>
      </nav>
    </>
  );
}
