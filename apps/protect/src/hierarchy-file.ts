import { basename } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { separatedRows } from './separated-file.ts';

/** One classification of a dimension: which codes make up which total. A code may stand under several totals. */
export interface Hierarchy {
  readonly file: string;
  /** Total → its parts, in the order of the file. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** Codes that stand under no total in this file, and are no total either. */
  readonly loose: readonly string[];
}

/**
 * Reads a hierarchy file: a header, then a code and its parent a line. An empty parent says that the code has none here.
 * @throws Fault HIERARCHY_COLUMNS when there are not two columns, HIERARCHY_EMPTY when it holds no line.
 */
export async function readHierarchy(file: string): Promise<Hierarchy> {
  const parts = new Map<string, string[]>();
  const loose = new Set<string>();
  let header = true;
  let lines = 0;
  for await (const { line, values } of separatedRows(file)) {
    const [code = '', parent = ''] = values;
    if (values.length !== 2 || code === '') throw columns(file, line);
    if (header) {
      header = false;
      continue;
    }
    lines += 1;
    if (parent === '') loose.add(code);
    else {
      const under = parts.get(parent) ?? [];
      if (under.includes(code) || code === parent) throw twice(file, line);
      parts.set(parent, [...under, code]);
    }
  }
  if (lines === 0) throw empty(file);
  return { file: basename(file), parts, loose: [...loose].filter((code) => !parts.has(code)) };
}

function columns(file: string, line: number): Fault {
  const name = basename(file);
  return new Fault('HIERARCHY_COLUMNS', {
    nl: `${name} heeft op regel ${line} niet de vorm code, ouder. Geef elke code een regel met twee kolommen, onder een kopregel.`,
    en: `${name} does not have the form code, parent on line ${line}. Give every code a line of two columns, under a header.`,
  });
}

function twice(file: string, line: number): Fault {
  const name = basename(file);
  return new Fault('HIERARCHY_TWICE', {
    nl: `${name} zegt op regel ${line} iets dat er al staat, of zet een code onder zichzelf. Haal de regel weg.`,
    en: `${name} says on line ${line} what it said before, or puts a code under itself. Remove the line.`,
  });
}

function empty(file: string): Fault {
  const name = basename(file);
  return new Fault('HIERARCHY_EMPTY', {
    nl: `${name} heeft geen regels onder de kopregel. Zet er per code een regel in: code, ouder.`,
    en: `${name} has no lines under its header. Give every code a line: code, parent.`,
  });
}
