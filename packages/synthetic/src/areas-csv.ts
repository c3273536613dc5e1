import type { District } from './geography.ts';

/** The areas of a municipality, `code;name;level;parent`, from coarse to fine. */
export function areasCsv(municipality: string, name: string, geography: readonly District[]): string {
  const lines = ['code;name;level;parent', `${municipality};${name};municipality;`];
  for (const district of geography) {
    lines.push(`${district.code};${district.name};district;${municipality}`);
    for (const { code, name: label } of district.neighbourhoods) {
      lines.push(`${code};${label};neighbourhood;${district.code}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
