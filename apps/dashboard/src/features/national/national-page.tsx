import { useCatalogue, usePlaces } from '../../catalogue/use-catalogue.ts';
import { Faults } from '../../graph/faults.tsx';
import { LoadingPage } from '../../graph/loading-page.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { CoverageCard } from './coverage-card.tsx';
import { DistributionFigure } from './distribution-figure.tsx';
import { MissingList } from './missing-list.tsx';
import { NationalChoices } from './national-choices.tsx';
import { NationalNumber } from './national-number.tsx';
import { RiecTable } from './riec-table.tsx';
import { StandingCard } from './standing-card.tsx';
import { TrendTable } from './trend-table.tsx';
import { useNational } from './use-national.ts';

/** One indicator over the whole country: what can be told, of how much, and who is missing. */
export function NationalPage() {
  const { national, frame, say } = useLanguage();
  const picture = useNational();
  const indicator = useCatalogue().find(({ id }) => id === picture.indicator);
  const places = usePlaces();
  if (indicator === undefined || places === null) return <LoadingPage title={national.title} />;
  const shown = picture.periods.find(({ period }) => period === picture.period);
  return (
    <div className="beside">
      <NationalChoices picture={picture} />
      <div className="beside__main">
        <h1 className="utrecht-heading-1">
          {national.title}: {say(indicator.title)}
        </h1>
        <p className="lead">{say(indicator.meaning)}</p>
        <p className="visually-hidden" role="status">
          {picture.asking ? frame.loading : frame.answered}
        </p>
        <Faults faults={picture.faults} />
        {shown === undefined ? (
          <p className="empty">{picture.asking ? frame.loading : national.none}</p>
        ) : (
          <>
            <div className="pair">
              <NationalNumber indicator={indicator} period={shown} />
              <CoverageCard period={shown} />
            </div>
            <DistributionFigure indicator={indicator} period={shown.period} />
            <TrendTable indicator={indicator} periods={picture.periods} />
            <RiecTable period={shown} places={places} />
            <MissingList period={shown} periods={picture.periods} />
          </>
        )}
        <StandingCard />
      </div>
    </div>
  );
}
