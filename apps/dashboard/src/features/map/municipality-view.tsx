import type { ReactNode } from 'react';
import { type Changes, toView } from '../../address/address.ts';
import { Link } from '../../address/link.tsx';
import { useAddress } from '../../address/use-address.ts';
import { SelectChoice } from '../../catalogue/select-choice.tsx';
import type { Indicator } from '../../documents/catalogue.ts';
import type { Place } from '../../documents/places.ts';
import { useLanguage } from '../../language/use-language.ts';
import { periodName } from '../../numbers/period.ts';
import { AreaFigure } from './area-figure.tsx';
import type { MapChoices } from './map-choices.ts';
import { useAreas } from './use-areas.ts';

interface MunicipalityViewProps {
  readonly choices: MapChoices;
  readonly choose: (changes: Changes) => void;
  readonly indicator: Indicator;
  readonly place: Place;
  readonly children: ReactNode;
}

const word = { DISTRICT: 'wijk', NEIGHBOURHOOD: 'buurt' } as const;

/** One municipality from within. */
export function MunicipalityView({ choices, choose, indicator, place, children }: MunicipalityViewProps) {
  const { compare, map, statistics } = useLanguage();
  const address = useAddress();
  const areas = useAreas(place.code, choices);
  // Where nothing finer is published there is nothing to choose either.
  const hasChoice = areas.asking || areas.levels.length > 0;
  return (
    <>
      <form className="choices map-choices" aria-label={compare.choices} onSubmit={(event) => event.preventDefault()}>
        {children}
        {hasChoice && (
          <SelectChoice
            id="niveau"
            label={compare.level}
            chosen={areas.level === null ? '' : word[areas.level]}
            options={areas.levels.map((level) => [word[level], statistics.levels[level]] as const)}
            onChoose={(niveau) => choose({ niveau, periode: null })}
          />
        )}
        {hasChoice && (
          <SelectChoice
            id="periode"
            label={compare.period}
            chosen={areas.period ?? ''}
            options={areas.periods.map((each) => [each, periodName(each, statistics)] as const)}
            onChoose={(periode) => choose({ periode })}
          />
        )}
      </form>
      <AreaFigure municipality={place.code} name={place.name} indicator={indicator} areas={areas} />
      <p>
        <Link href={toView(address, 'kaart', '', { indicator: indicator.id })}>{map.backToCountry}</Link>
        {' · '}
        <Link href={toView(address, 'gemeente', place.code)}>{map.toProfile(place.name)}</Link>
      </p>
    </>
  );
}
