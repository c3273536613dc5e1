import { type Explanation, type Leaning, policyNumbers, type Reason, type RuleCode } from '@zichtlijn/disclosure';
import { type Sentence, say } from '@zichtlijn/messages';
import type { Why } from '../what-if/why.ts';

/** What each rule says of a number that it hides. */
export const rules: Readonly<Record<RuleCode, Sentence>> = {
  'small-count': {
    nl: 'er staan te weinig eenheden of bijdragers achter',
    en: 'too few units or contributors stand behind it',
  },
  dominance: { nl: 'één bijdrager heeft er te veel van', en: 'one contributor has too much of it' },
  'p-percent': {
    nl: 'de grootste bijdrager is te nauwkeurig te schatten',
    en: 'the largest contributor could be told too precisely',
  },
  group: { nl: 'te veel van de groep deelt één kenmerk', en: 'too much of the group shares one trait' },
  complement: { nl: 'te weinig eenheden vallen buiten de teller', en: 'too few units are outside the numerator' },
  difference: { nl: 'het verschilt te weinig van een ander getal', en: 'it differs too little from another number' },
  percentile: {
    nl: 'te weinig eenheden aan een kant van het percentiel',
    en: 'too few units on one side of the percentile',
  },
  'small-area': { nl: 'het gebied is te klein', en: 'the area is too small' },
  unknown: {
    nl: 'het volgt uit een rest waarvan weinig bekend is',
    en: 'it follows from a remainder of which little is known',
  },
  ledger: {
    nl: 'een eerdere release verborg haar, of met wat die toonde zou zij een kleine correctie verraden',
    en: 'an earlier release hid it, or beside what that one showed it would tell a small correction',
  },
  secondary: { nl: 'verborgen om andere cellen te beschermen', en: 'hidden to protect other cells' },
};

/** Why a number is hidden, as lines: rule, numbers of the policy, and the cells leaned on by address. No value of any cell. */
export function whyLines({ policy, explanations }: Why): readonly string[] {
  if (explanations.length === 0) return [say({ nl: 'Dit getal wordt getoond.', en: 'This number is shown.' })];
  return explanations.flatMap((one) => [
    `${place(one)}: ${one.rule} (${one.confStatus}), ${say(rules[one.rule])}`,
    ...one.numbers.map((name) => `  ${name} ${policy[name]}: ${say(policyNumbers[name].meaning)}`),
    ...(one.leansOn.length === 0 ? [] : [`  ${say(heading(one))}`]),
    ...one.leansOn.map((leaning) => `    ${leaningLine(leaning)}`),
  ]);
}

function heading({ rule }: Explanation): Sentence {
  return rule === 'secondary' ? { nl: 'beschermt:', en: 'protects:' } : { nl: 'leunt op:', en: 'leans on:' };
}

function leaningLine(leaning: Leaning): string {
  const needed = leaning.needed ? say({ nl: ' · onmisbaar', en: ' · cannot do without' }) : '';
  return `${place(leaning)}: ${leaning.rule}${needed}`;
}

function place({ address: { quantity, area, period, breakdown, category } }: Reason): string {
  return [quantity, area, period, breakdown, category].join(';');
}
