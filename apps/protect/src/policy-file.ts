import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { defaultPolicy, type Policy, policyNumbers, raisePolicy, type Sensitivity } from '@zichtlijn/disclosure';
import { Fault } from '@zichtlijn/messages';
import { parse } from 'yaml';
import { z } from 'zod';

/** Numbers by which the default policy is raised; the names are those of the policy itself. */
const changes = z.strictObject({
  ...Object.fromEntries(Object.keys(policyNumbers).map((name) => [name, z.number().optional()])),
  zeros: z.partialRecord(z.enum(['context', 'object', 'person', 'strict']), z.enum(['shown', 'hidden'])).optional(),
});

export interface PolicyOptions {
  /** A YAML or JSON file. */
  readonly policy?: string;
  readonly threshold?: number;
  readonly pPercent?: number;
  readonly dominancePercent?: number;
  readonly zeros: 'shown' | 'hidden';
  readonly sensitivity: Sensitivity;
}

/**
 * The default policy, raised by a file and then by options of the command line.
 * @throws Fault POLICY_INVALID with the name that is wrong, or POLICY_WEAKER when a number would protect less.
 */
export function readPolicy(options: PolicyOptions): Policy {
  const fromFile = options.policy === undefined ? {} : read(options.policy);
  const policy = raised(defaultPolicy, fromFile);
  const { threshold, pPercent, dominancePercent, zeros, sensitivity } = options;
  const numbers = Object.entries({ threshold, pPercent, dominancePercent }).filter(([, value]) => value !== undefined);
  const byOption = {
    ...Object.fromEntries(numbers),
    ...(zeros === 'hidden' && policy.zeros[sensitivity] !== zeros ? { zeros: { [sensitivity]: zeros } } : {}),
  };
  return raised(policy, byOption as z.output<typeof changes>);
}

function read(file: string): z.output<typeof changes> {
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8'));
  } catch {
    throw invalid(file, '-');
  }
  const result = changes.safeParse(content ?? {});
  if (result.success) return result.data;
  const names = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.') || '-'],
  );
  throw invalid(file, [...new Set(names)].join(', '));
}

function raised(base: Policy, by: z.output<typeof changes>): Policy {
  if (Object.keys(by).length === 0) return base;
  try {
    // The schema leaves a key out or gives it a value; it never gives undefined.
    return raisePolicy(base, by as Parameters<typeof raisePolicy>[1]);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw weaker(/: (.*)$/.exec(error.message)?.[1] ?? '');
  }
}

function invalid(file: string, names: string): Fault {
  const name = basename(file);
  return new Fault('POLICY_INVALID', {
    nl: `Het beleid in ${name} is niet te lezen of klopt niet bij: ${names}. Geef in YAML of JSON alleen getallen die het standaardbeleid verzwaren, zoals threshold: 15.`,
    en: `The policy in ${name} cannot be read or is wrong at: ${names}. Give in YAML or JSON only numbers that raise the default policy, such as threshold: 15.`,
  });
}

function weaker(name: string): Fault {
  return new Fault('POLICY_WEAKER', {
    nl: `Het beleid kan alleen verzwaard worden; dit zou minder beschermen dan het standaardbeleid of is geen getal: ${name}. Laat het weg, of kies een strengere waarde.`,
    en: `The policy can only be raised; this would protect less than the default policy, or is no number: ${name}. Leave it out, or choose a stricter value.`,
  });
}
