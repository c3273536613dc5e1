import type { SourceColumn, SourceForm } from './source-form.ts';

/** The mapping that leads the headers and codes of an invented file to the microdata contract. */
export function mappingYaml({ columns }: SourceForm): string {
  return `# Van de bronkolommen naar het microdatacontract; de rest wordt niet gelezen.
delimiter: ';'
columns:
${columns.map((column) => `  ${column.column}: ${rule(column)}\n`).join('')}`;
}

function rule({ header, codes, list, date, decimal, split }: SourceColumn): string {
  const parts = [
    codes !== undefined && `codes: ${list ?? `{ ${Object.entries(codes).map(code).join(', ')} }`}`,
    date !== undefined && `date: ${date}`,
    decimal !== undefined && `decimal: '${decimal}'`,
    split !== undefined && `split: '${split}'`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? header : `{ from: ${header}, ${parts.join(', ')} }`;
}

/** Source code to contract code, quoted: YAML would read some as something else than a text. */
const code = ([contract, source]: readonly [string, string]): string => `'${source}': '${contract}'`;
