import { catalogue, cataloguePage, definition, type IndicatorDefinition } from '@zichtlijn/indicators';
import { generateSchemas } from '../apps/gateway/src/schema/generate-schemas.ts';
import { ruleBook } from '../packages/disclosure/test/rules/rule-book.ts';
import { federationFile } from './federation-file.ts';

/** A file that the code makes and that is committed. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

export const catalogueFolder = 'docs/catalogus';

/** Every generated file: the schemas, what a node has to be to join, one page per definition in the catalogue, a list of those pages, and the rule book in both languages. */
export function generatedFiles(): GeneratedFile[] {
  const schemas = generateSchemas().map(({ file, content }) => ({ path: file, text: content }));
  const pages = catalogue.map((one) => ({
    path: `${catalogueFolder}/${pageOf(one)}`,
    text: `${cataloguePage(one).trimEnd()}\n`,
  }));
  const rules = [
    { path: 'docs/rule-book.md', text: ruleBook('nl') },
    { path: 'docs/rule-book.en.md', text: ruleBook('en') },
  ];
  return [...schemas, federationFile(), ...pages, ...rules, { path: `${catalogueFolder}/README.md`, text: contents() }];
}

/** The page of the newest version is named by the id alone. */
function pageOf({ id, version }: IndicatorDefinition): string {
  return definition(id)?.version === version ? `${id}.md` : `${id}.v${version}.md`;
}

function contents(): string {
  const rows = catalogue.map(
    (one) => `| [${one.id}](${pageOf(one)}) | ${one.version} | ${one.title.nl} | ${one.title.en} |`,
  );
  return ['# Catalogus · Catalogue', '', '| id | | nl | en |', '|---|---|---|---|', ...rows, ''].join('\n');
}
