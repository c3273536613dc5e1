import type { FoldedPeriod } from '../../documents/fold.ts';
import { useLanguage } from '../../language/use-language.ts';
import { periodName } from '../../numbers/period.ts';
import { CoverageBar } from './coverage-bar.tsx';

/** How much of the country stands behind its number: municipalities by what they gave, inhabitants, dwellings. */
export function CoverageCard({ period }: { readonly period: FoldedPeriod }) {
  const { national, statistics } = useLanguage();
  const { coverage } = period;
  const { inhabitants, dwellings } = coverage;
  const write = (value: number): string => value.toLocaleString(statistics.locale);
  return (
    <section className="card stack" aria-labelledby="dekking">
      <h2 className="utrecht-heading-2" id="dekking">
        {national.coverageOf(periodName(period.period, statistics))}
      </h2>
      <CoverageBar coverage={coverage} labelled />
      {inhabitants !== null && (
        <p>
          {national.inhabitants}: {national.inhabitantsOf(write(inhabitants.published), write(inhabitants.total))} (
          {(inhabitants.published / inhabitants.total).toLocaleString(statistics.locale, {
            style: 'percent',
            maximumFractionDigits: 1,
          })}
          )
        </p>
      )}
      {dwellings !== null && <p className="note">{national.dwellings(write(dwellings.answering))}</p>}
    </section>
  );
}
