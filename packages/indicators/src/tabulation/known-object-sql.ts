import type { Statement } from './statement.ts';

/** Every object that the file of objects has in any year: one that was built or demolished since is known as well. */
export function knownObjectStep(statement: Statement, municipality: string): string {
  return statement.step(
    'known_object',
    `
  select distinct object_key from vault.object where municipality_code = ${statement.bind(municipality, 'text')}`,
  );
}
