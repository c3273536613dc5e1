import { toView } from '../../address/address.ts';
import { Link } from '../../address/link.tsx';
import { useAddress } from '../../address/use-address.ts';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { LoadingPage } from '../../graph/loading-page.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { LadderTable } from './ladder-table.tsx';

/** One definition: what it means, how it is computed, from what, and where it is published. */
export function IndicatorPage({ id }: { readonly id: string }) {
  const { accountability: words, compare, statistics, say } = useLanguage();
  const address = useAddress();
  const catalogue = useCatalogue();
  const indicator = catalogue.find((each) => each.id === id);
  if (catalogue.length === 0) return <LoadingPage title={words.title} />;
  if (indicator === undefined)
    return (
      <>
        <h1 className="utrecht-heading-1">{words.title}</h1>
        <p className="empty">{words.unknown}</p>
      </>
    );
  const facts: readonly (readonly [string, string])[] = [
    [words.meaning, say(indicator.meaning)],
    [words.formula, say(indicator.formula)],
    [words.unit, say(indicator.unit)],
    [words.measure, statistics.kind[indicator.measure] ?? indicator.measure],
    [words.source, indicator.source],
    [words.inputs, indicator.inputs.join(', ')],
  ];
  return (
    <article className="beside__main">
      <p>
        <Link href={toView(address, 'verantwoording')}>{words.back}</Link>
      </p>
      <h1 className="utrecht-heading-1">{say(indicator.title)}</h1>
      <p className="note">
        <code>{indicator.id}</code>, {compare.account.version(indicator.version)}
      </p>
      <dl className="facts card">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {indicator.caveats.length > 0 && (
          <div>
            <dt>{words.caveats}</dt>
            {indicator.caveats.map((caveat) => (
              <dd key={caveat.nl}>{say(caveat)}</dd>
            ))}
          </div>
        )}
        {indicator.breakdowns.length > 0 && (
          <div>
            <dt>{words.breakdowns}</dt>
            {indicator.breakdowns.map((breakdown) => (
              <dd key={breakdown.id}>
                <strong>{say(breakdown.title)}</strong>:{' '}
                {breakdown.categories.map(({ title }) => say(title)).join(', ')}
              </dd>
            ))}
          </div>
        )}
      </dl>
      <LadderTable indicator={indicator} />
      <p>
        <Link
          className="utrecht-button utrecht-button--primary-action button-link"
          href={toView(address, 'vergelijken', '', { indicator: indicator.id })}
        >
          {words.compareThis}
        </Link>
      </p>
    </article>
  );
}
