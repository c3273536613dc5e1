import type { Covered } from './arithmetic/coverage.ts';
import type { ReferenceForm } from './arithmetic/reference-form.ts';

/** A text in both languages. */
export interface Said {
  readonly nl: string;
  readonly en: string;
}

const forms: Readonly<Record<ReferenceForm, Said>> = {
  POINT: {
    nl: 'Wat verborgen is kan dit getal hoogstens 5 % veranderen.',
    en: 'What is hidden can move this number by 5 % at most.',
  },
  INTERVAL: {
    nl: 'Het ligt tussen de onder- en de bovengrens; preciezer zeggen openbare cellen het niet.',
    en: 'It lies between the lower and the upper bound; public cells tell no more.',
  },
  AT_LEAST: {
    nl: 'Het is minstens de ondergrens; wat verborgen is of ontbreekt heeft geen openbare bovengrens.',
    en: 'It is the lower bound at least; what is hidden or missing has no public upper bound.',
  },
  UNKNOWN: {
    nl: 'Openbare cellen zeggen niet hoe groot het is.',
    en: 'Public cells do not tell how large it is.',
  },
  REFUSED: {
    nl: 'Dit telt niet op over gemeenten: van elke gemeente is alleen een gemiddelde of een percentage bekend.',
    en: 'This does not add up over municipalities: of each only a mean or a percentage is told.',
  },
};

const whole: Said = { nl: 'Er ontbreekt niets aan.', en: 'Nothing of it is missing.' };

const inCommon: Said = {
  nl: 'Eén persoon kan in meer gemeenten meetellen, dus de getallen zijn niet opgeteld.',
  en: 'One person may count in several municipalities, so the numbers are not added up.',
};

/** The sentences that go with a number of an area. */
export function sayFold(form: ReferenceForm, covered: Covered, adds: boolean): Said {
  const isWhole = form === 'POINT' && covered.published === covered.municipalities;
  const parts = [behind(covered), ...(adds ? [] : [inCommon]), isWhole ? whole : forms[form]];
  return { nl: parts.map(({ nl }) => nl).join(' '), en: parts.map(({ en }) => en).join(' ') };
}

function behind({ municipalities, published, hidden, notCollected, unanswered, inhabitants, covered }: Covered): Said {
  const percent = Math.floor(covered * 1_000) / 10;
  const base = inhabitants ? { nl: 'inwoners', en: 'inhabitants' } : { nl: 'gemeenten', en: 'municipalities' };
  const dutch = [`${hidden} verborgen`, `${notCollected} niet verzameld`, `${unanswered} zonder antwoord`];
  const english = [`${hidden} hidden`, `${notCollected} not collected`, `${unanswered} without an answer`];
  const counts = [hidden, notCollected, unanswered];
  const rest = (words: readonly string[]) => words.filter((_, at) => counts[at]! > 0);
  const [nlRest, enRest] = [rest(dutch), rest(english)].map((words) =>
    words.length > 0 ? ` (${words.join(', ')})` : '',
  );
  return {
    nl: `Gepubliceerd door ${published} van ${municipalities} gemeenten, met ${percent.toLocaleString('nl-NL')} % van de ${base.nl}${nlRest}.`,
    en: `Published by ${published} of ${municipalities} municipalities, with ${percent} % of the ${base.en}${enRest}.`,
  };
}
