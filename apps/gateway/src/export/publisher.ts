import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { parse } from 'yaml';
import { z } from 'zod';
import { algorithmStatuses, publicationCategories } from './algorithm-fields.ts';

const text = z.string().min(1).max(2_000);
const bothLanguages = z.strictObject({ nl: text, en: text });
const address = z.url({ protocol: /^https$/ });

const schema = z.strictObject({
  name: text,
  /** Identifies the organisation: its page in TOOI, for instance. */
  uri: address,
  email: z.email(),
  /** What the identifiers of concepts and datasets begin with. */
  base: address.transform((url) => url.replace(/\/$/, '')),
  /** Address of this gateway's graph, and of a page that explains it. */
  endpoint: address,
  documentation: address,
  /** Creative Commons, which DCAT-AP-NL 3.0 asks, or an address that says that the data are not open. */
  licence: address.refine((url) => /^https:\/\/creativecommons\.org\/(licenses|publicdomain)\/|niet-open/.test(url)),
  title: bothLanguages,
  description: bothLanguages,
  legalBasis: text,
  /** What only people can say of its algorithms, once they said it. */
  algorithms: z
    .strictObject({
      status: z.enum(algorithmStatuses).optional(),
      publicationCategory: z.enum(publicationCategories).optional(),
      begin: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
        .optional(),
    })
    .default({}),
});

/** Who offers the numbers, as the exports of a gateway name it: only its organisation can say that. */
export type Publisher = z.infer<typeof schema>;

/** Within the directory of a gateway. */
export const publisherFile = 'publisher.yaml';

/**
 * Read who publishes.
 *
 * @throws Fault PUBLISHER with every field that is missing or wrong, and nothing of what stands there
 */
export function readPublisher(directory: string): Publisher {
  const path = join(directory, publisherFile);
  const read = schema.safeParse(contentOf(path));
  if (read.success) return read.data;
  const places = [...new Set(read.error.issues.map((issue) => issue.path.map(String).join('.') || '(top)'))].join(', ');
  throw new Fault('PUBLISHER', {
    nl: `Zet in ${path} wie de cijfers aanbiedt. Ontbreekt of klopt niet: ${places}. De gids van de gateway noemt elk veld.`,
    en: `Put in ${path} who offers the numbers. Missing or not right: ${places}. The gateway guide names every field.`,
  });
}

function contentOf(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
