import type { ReactNode } from 'react';
import type { Indicator } from '../documents/catalogue.ts';
import { useNumberText } from '../figures/number-text.ts';
import { heldOf } from '../first-sight/first-sight-caveat.ts';
import { useFirstSights } from '../first-sight/use-first-sights.ts';
import { useLanguage } from '../language/use-language.ts';
import { dayAndHour } from '../numbers/day.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import { usePurpose } from '../purpose/purpose-context.ts';

interface AccountFactsProps {
  readonly indicator: Indicator;
  readonly number: ToldNumber;
}

/** Where a number comes from: parts, definition, formula, release, policy, source, and who may see it. */
export function AccountFacts({ indicator, number }: AccountFactsProps) {
  const { compare, statistics, say } = useLanguage();
  const { account } = compare;
  const text = useNumberText(indicator.id);
  const purpose = usePurpose();
  const { release, interval, place } = number;
  const parts = text.parts(number);
  const held = heldOf(useFirstSights(), [number]);
  return (
    <dl className="facts">
      {parts !== null && <Fact name={account.base}>{parts}</Fact>}
      {interval !== null && (
        <Fact name={statistics.interval95}>
          {statistics.interval(text.write(interval.low, place.measure), text.write(interval.high, place.measure))}
        </Fact>
      )}
      <Fact name={account.definition}>
        {say(indicator.meaning)} <code>{indicator.id}</code>, {account.version(indicator.version)}
      </Fact>
      <Fact name={account.formula}>{say(indicator.formula)}</Fact>
      <Fact name={account.source}>{indicator.source}</Fact>
      {release !== null && (
        <>
          <Fact name={account.release}>
            <code>{release.id}</code>
          </Fact>
          <Fact name={account.built}>
            {new Date(release.createdAt).toLocaleString(statistics.locale, { dateStyle: 'long', timeStyle: 'short' })}
          </Fact>
          <Fact name={account.policy}>
            <code>{release.policy}</code>
          </Fact>
        </>
      )}
      {held !== null && (
        <Fact name={account.who}>{account.whoFirst(held.municipality, dayAndHour(held.until, statistics.locale))}</Fact>
      )}
      {held === null && purpose !== null && <Fact name={account.who}>{account.whoText(say(purpose.title))}</Fact>}
      {indicator.caveats.length > 0 && (
        <Fact name={account.caveats}>{indicator.caveats.map((caveat) => say(caveat)).join(' ')}</Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
