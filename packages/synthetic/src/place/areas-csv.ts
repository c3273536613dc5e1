import type { District } from './geography.ts';

/** The areas of a municipality with their names, `code;name`, from coarse to fine; a code tells its level and parent. */
export function areasCsv(municipality: string, name: string, geography: readonly District[]): string {
  const lines = ['code;name', `${municipality};${name}`];
  for (const district of geography) {
    lines.push(`${district.code};${district.name}`);
    for (const { code, name: label } of district.neighbourhoods) lines.push(`${code};${label}`);
  }
  return `${lines.join('\n')}\n`;
}
