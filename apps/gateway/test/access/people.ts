import { randomBytes } from 'node:crypto';
import { Access } from '../../src/access/access.ts';
import { AccessKey } from '../../src/access/access-key.ts';
import { accessShape } from '../../src/access/access-shape.ts';
import { grants } from './gateway-with-sign-in.ts';
import { AUDIENCE, type TestProvider } from './test-provider.ts';

/** What lets the people of a provider in. */
export function accessOf({ issuer }: TestProvider, more: object = {}): Access {
  const settings = accessShape.parse({ issuer, audience: AUDIENCE, grants, ...more });
  return new Access({ ...settings, mark: 'test' }, new AccessKey(randomBytes(32)), '.');
}

/** One person per role: two analysts of a municipality and of a RIEC, a coordinator and an auditor. */
export const people = {
  amsterdam: { sub: 'a', roles: ['town'], town: ['GM0363'] },
  rotterdam: { sub: 'r', roles: ['riec'], riec: 'rotterdam' },
  coordinator: { sub: 'c', roles: ['coordinator'] },
  auditor: { sub: 'u', roles: [], realm: { roles: ['auditor'] } },
} as const;
export type Person = keyof typeof people;

/** The header by which somebody is known. */
export async function as(provider: TestProvider, person: Person): Promise<Record<string, string>> {
  return { authorization: `Bearer ${await provider.token({ ...people[person] })}` };
}
