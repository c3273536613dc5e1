import { IndicatorChoice } from '../../catalogue/indicator-choice.tsx';
import { useCatalogue, usePlaces } from '../../catalogue/use-catalogue.ts';
import { LoadingPage } from '../../graph/loading-page.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { CountryView } from './country-view.tsx';
import { useMapChoices } from './map-choices.ts';
import { MunicipalityView } from './municipality-view.tsx';

/** The map: the country by municipality or RIEC, or one municipality by wijk or buurt. */
export function MapPage() {
  const { frame, map, say } = useLanguage();
  const [choices, choose] = useMapChoices();
  const places = usePlaces();
  const indicators = useCatalogue();
  const indicator = indicators.find(({ id }) => id === choices.indicator);
  const place = places?.nation.municipalities.find(({ code }) => code === choices.municipality);
  if (places === null || indicators.length === 0) return <LoadingPage title={map.title} />;
  if (indicator === undefined || (choices.municipality !== null && place === undefined))
    return <p className="empty">{frame.notFound}</p>;
  const indicatorChoice = (
    <IndicatorChoice
      indicators={indicators}
      chosen={indicator.id}
      onChoose={(id) => choose({ indicator: id, periode: null, niveau: null })}
    />
  );
  return (
    <div className="stack">
      <h1 className="utrecht-heading-1">{place === undefined ? map.title : map.titleOf(place.name)}</h1>
      <p className="lead">{say(indicator.meaning)}</p>
      {place === undefined ? (
        <CountryView choices={choices} choose={choose} indicator={indicator} places={places}>
          {indicatorChoice}
        </CountryView>
      ) : (
        <MunicipalityView choices={choices} choose={choose} indicator={indicator} place={place}>
          {indicatorChoice}
        </MunicipalityView>
      )}
      <p className="note">{map.palette}</p>
    </div>
  );
}
