import { generateSchemas } from '../apps/gateway/src/schema/generate-schemas.ts';

/** A file that the code makes and that is committed. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

export const catalogueFolder = 'docs/catalogus';

/** Every generated file: the schemas, and one page per definition in the catalogue. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  return generateSchemas().map(({ file, content }) => ({ path: file, text: content }));
}
