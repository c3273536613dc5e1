import { readFileSync } from 'node:fs';
import { Fault } from '@zichtlijn/messages';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/**
 * Read a YAML file by a schema. All faults are told together, each with its place; no value is repeated.
 *
 * @throws Fault FILE_UNREADABLE, YAML_MALFORMED (with the line) or the code given, with every place that is wrong.
 */
export function readYaml<S extends z.ZodType>(file: string, schema: S, code: string): z.output<S> {
  const lines = new LineCounter();
  const document = parseDocument(read(file), { lineCounter: lines });
  const first = document.errors[0];
  if (first !== undefined) throw malformed(file, lines.linePos(first.pos[0]).line);
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const places = [...new Set(result.error.issues.map(place))];
  throw new Fault(code, {
    nl: `${file} klopt op ${places.length} ${places.length === 1 ? 'plaats' : 'plaatsen'} niet: ${places.map(([nl]) => nl).join('; ')}. Verbeter dit en probeer het opnieuw.`,
    en: `${file} is wrong in ${places.length} ${places.length === 1 ? 'place' : 'places'}: ${places.map(([, en]) => en).join('; ')}. Correct this and try again.`,
  });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Fault('FILE_UNREADABLE', {
      nl: `Het bestand ${file} ontbreekt of is niet leesbaar. Controleer het pad.`,
      en: `The file ${file} is missing or cannot be read. Check the path.`,
    });
  }
}

function malformed(file: string, line: number): Fault {
  return new Fault('YAML_MALFORMED', {
    nl: `${file} is geen geldige YAML: zie regel ${line}. Let op inspringen, dubbele punten en aanhalingstekens.`,
    en: `${file} is not valid YAML: see line ${line}. Mind indentation, colons and quotes.`,
  });
}

type Issue = z.core.$ZodIssue;

/** What a value of YAML is not, for who writes it. */
const kinds: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  object: { nl: 'geen groep van velden', en: 'no group of fields' },
  array: { nl: 'geen lijst', en: 'no list' },
  string: { nl: 'geen tekst', en: 'no text' },
  number: { nl: 'geen getal', en: 'no number' },
  boolean: { nl: 'niet true of false', en: 'neither true nor false' },
};

/** Where and why, in Dutch and English, out of the schema's own words only. */
function place(issue: Issue): readonly [string, string] {
  const path = issue.path.length === 0 ? '(top)' : issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return [`${path}: onbekende sleutel ${issue.keys.join(', ')}`, `${path}: unknown key ${issue.keys.join(', ')}`];
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String).join(', ');
    return [`${path}: moet zijn ${allowed}`, `${path}: must be ${allowed}`];
  }
  if (issue.code === 'custom') {
    const [nl = issue.message, en = issue.message] = issue.message.split(' | ');
    return [`${path}: ${nl}`, `${path}: ${en}`];
  }
  if (issue.code === 'invalid_type') {
    const { nl, en } = kinds[issue.expected] ?? { nl: `geen ${issue.expected}`, en: `not a ${issue.expected}` };
    return [`${path}: ontbreekt of is ${nl}`, `${path}: missing, or ${en}`];
  }
  return [`${path}: ongeldige waarde of vorm`, `${path}: invalid value or form`];
}
