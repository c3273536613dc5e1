import { useState } from 'react';
import type { Indicator } from '../documents/catalogue.ts';
import { useNumberText } from '../figures/number-text.ts';
import { firstSightCaveat } from '../first-sight/first-sight-caveat.ts';
import { useFirstSights } from '../first-sight/use-first-sights.ts';
import { useLanguage } from '../language/use-language.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import { quotableSentence } from './sentence.ts';

interface QuoteProps {
  readonly indicator: Indicator;
  readonly number: ToldNumber;
}

/** The sentence with which a number may be quoted, ready to copy. */
export function Quote({ indicator, number }: QuoteProps) {
  const speech = useLanguage();
  const { account } = speech.compare;
  const caveat = firstSightCaveat(speech, useFirstSights(), [number]);
  const sentence = quotableSentence(speech, indicator, number, useNumberText(indicator.id), caveat);
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(sentence).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section className="quote" aria-label={account.quote}>
      <h3 className="utrecht-heading-3">{account.quote}</h3>
      <blockquote>{sentence}</blockquote>
      <button type="button" className="utrecht-button utrecht-button--secondary-action" onClick={copy}>
        {account.copy}
      </button>
      <span role="status">{copied ? ` ${account.copied}` : ''}</span>
    </section>
  );
}
