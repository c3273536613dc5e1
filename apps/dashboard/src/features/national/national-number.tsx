import type { Indicator } from '../../documents/catalogue.ts';
import type { FoldedPeriod } from '../../documents/fold.ts';
import { useNumberText } from '../../figures/number-text.ts';
import { useLanguage } from '../../language/use-language.ts';
import { periodName } from '../../numbers/period.ts';
import { headlineOf } from './headline-of.ts';
import { useToldNationally } from './told-nationally.ts';

interface NationalNumberProps {
  readonly indicator: Indicator;
  readonly period: FoldedPeriod;
}

/** What can be told of the country, in the form in which it can be told; and what published cells give, which is something else. */
export function NationalNumber({ indicator, period }: NationalNumberProps) {
  const { national, statistics, say } = useLanguage();
  const text = useNumberText(indicator.id);
  const told = useToldNationally(indicator);
  const headline = headlineOf(indicator, period);
  if (headline === null) return <p className="card">{national.none}</p>;
  const { number, measure } = headline;
  const { published, municipalities } = period.coverage;
  return (
    <section className="card stack" aria-labelledby="landelijk-getal">
      <h2 className="utrecht-heading-2" id="landelijk-getal">
        {national.form[number.form]}, {periodName(period.period, statistics)}
      </h2>
      <p className="account__number">{told(period)}</p>
      {number.form !== 'POINT' && number.published !== null && (
        <p>
          <strong>{text.write(number.published, measure)}</strong>: {national.published(published, municipalities)}.{' '}
          {national.notTheCountry}
        </p>
      )}
      <p className="note">{say(number.says)}</p>
    </section>
  );
}
