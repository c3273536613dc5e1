import { catalogue, cataloguePage } from '@zichtlijn/indicators';
import { generateSchemas } from '../apps/gateway/src/schema/generate-schemas.ts';

/** A file that the code makes and that is committed. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

export const catalogueFolder = 'docs/catalogus';

/** Every generated file: the schemas, one page per definition in the catalogue, and a list of those pages. */
export function generatedFiles(): GeneratedFile[] {
  const schemas = generateSchemas().map(({ file, content }) => ({ path: file, text: content }));
  const pages = catalogue.map((definition) => ({
    path: `${catalogueFolder}/${definition.id}.md`,
    text: `${cataloguePage(definition).trimEnd()}\n`,
  }));
  return [...schemas, ...pages, { path: `${catalogueFolder}/README.md`, text: contents() }];
}

function contents(): string {
  const rows = catalogue.map(
    ({ id, version, title }) => `| [${id}](${id}.md) | ${version} | ${title.nl} | ${title.en} |`,
  );
  return ['# Catalogus · Catalogue', '', '| id | | nl | en |', '|---|---|---|---|', ...rows, ''].join('\n');
}
