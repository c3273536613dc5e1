import { catalogue, cataloguePage } from '@zichtlijn/indicators';
import { generateSchemas } from '../apps/gateway/src/schema/generate-schemas.ts';
import { ruleBook } from '../packages/disclosure/test/rules/rule-book.ts';

/** A file that the code makes and that is committed. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

export const catalogueFolder = 'docs/catalogus';

/** Every generated file: the schemas, one page per definition in the catalogue, a list of those pages, and the rule book in both languages. */
export function generatedFiles(): GeneratedFile[] {
  const schemas = generateSchemas().map(({ file, content }) => ({ path: file, text: content }));
  const pages = catalogue.map((definition) => ({
    path: `${catalogueFolder}/${definition.id}.md`,
    text: `${cataloguePage(definition).trimEnd()}\n`,
  }));
  const rules = [
    { path: 'docs/rule-book.md', text: ruleBook('nl') },
    { path: 'docs/rule-book.en.md', text: ruleBook('en') },
  ];
  return [...schemas, ...pages, ...rules, { path: `${catalogueFolder}/README.md`, text: contents() }];
}

function contents(): string {
  const rows = catalogue.map(
    ({ id, version, title }) => `| [${id}](${id}.md) | ${version} | ${title.nl} | ${title.en} |`,
  );
  return ['# Catalogus · Catalogue', '', '| id | | nl | en |', '|---|---|---|---|', ...rows, ''].join('\n');
}
