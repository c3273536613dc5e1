import type { Outcome } from '@zichtlijn/processing-log';
import { GraphQLError } from 'graphql';

const sentences = {
  PURPOSE_MISSING: {
    nl: 'Noem bij een vraag om gegevens het doel, in de header zicht-purpose. /purposes noemt de geregistreerde doelen; de beheerder registreert ze in purposes.yaml.',
    en: 'Name the purpose of a query for data, in the header zicht-purpose. /purposes lists the registered purposes; the administrator registers them in purposes.yaml.',
  },
  PURPOSE_UNKNOWN: {
    nl: 'Het genoemde doel is hier niet geregistreerd. /purposes noemt de doelen die dat zijn.',
    en: 'The named purpose is not registered here. /purposes lists those that are.',
  },
  PURPOSE_EXPIRED: {
    nl: 'Het genoemde doel is verlopen. Laat het verlengen, of kies een ander van /purposes.',
    en: 'The named purpose has expired. Have it renewed, or choose another of /purposes.',
  },
  PURPOSE_NOT_COVERING: {
    nl: 'Het genoemde doel dekt niet alles wat gevraagd is: let op indicator en niveau. /purposes noemt wat elk doel dekt.',
    en: 'The named purpose does not cover all that was asked: mind indicator and level. /purposes lists what each covers.',
  },
} as const satisfies Partial<Record<Outcome, { nl: string; en: string }>>;
export type PurposeRefusal = keyof typeof sentences;

/** The error with which a query is refused before any node is asked. It repeats nothing of the query. */
export function purposeError(code: PurposeRefusal): GraphQLError {
  const { nl, en } = sentences[code];
  return new GraphQLError(`${nl} / ${en}`, { extensions: { code, nl, en, http: { status: 403 } } });
}
