import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CellAddress, ConfidentialTable, KnownCell } from '@zichtlijn/disclosure';
import { definition, type IndicatorDefinition } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { endYear } from '../tabulate/fixed-dates.ts';
import { type PublicNumber, readKnowledgeFile } from './knowledge-file.ts';

/** The directory in the node directory that holds a file per indicator. */
export const knowledgeDirectory = 'public-knowledge';

/**
 * Every number that the files in `public-knowledge` say is published elsewhere; none when there is no such directory.
 * @throws {Fault} PUBLIC_KNOWLEDGE_AREA for an area of no municipality of the node, and the faults of `readKnowledgeFile`.
 */
export function readPublicKnowledge({ directory, municipalities }: NodeConfiguration): readonly PublicNumber[] {
  const folder = join(directory, knowledgeDirectory);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((name) => {
    const file = join(folder, name);
    const numbers = readKnowledgeFile(file);
    const foreign = numbers.find(({ area }) => !municipalities.some(({ code }) => code.slice(2) === area.slice(2, 6)));
    if (foreign !== undefined) throw foreignArea(file, foreign.area);
    return numbers;
  });
}

function foreignArea(file: string, area: string): Fault {
  return new Fault('PUBLIC_KNOWLEDGE_AREA', {
    nl: `In ${file} staat gebied ${area}, dat in geen gemeente van dit knooppunt ligt. Verwijder het of verbeter de code.`,
    en: `${file} names area ${area}, which lies in no municipality of this node. Remove it or correct the code.`,
  });
}

/**
 * The cells of tables that public numbers speak of. A stock is about a moment: a number of a year is one of every period that ends with it.
 */
export function knownCells(
  numbers: readonly PublicNumber[],
  tables: readonly ConfidentialTable[],
): readonly KnownCell[] {
  if (numbers.length === 0) return [];
  const about = Map.groupBy(numbers, (one) => keyOf(one.definition, one));
  return tables.flatMap(({ indicator, version, cells }) => {
    const counted = definition(indicator, version);
    if (counted === undefined) return [];
    return cells.flatMap((cell) =>
      (about.get(keyOf(counted, cell)) ?? []).map(({ value, within }): KnownCell => {
        const { quantity, area, period, breakdown, category } = cell;
        return { quantity, area, period, breakdown, category, low: value - within, high: value + within };
      }),
    );
  });
}

function keyOf({ time }: IndicatorDefinition, { quantity, area, period, breakdown, category }: CellAddress): string {
  return JSON.stringify([quantity, area, time === 'stock' ? endYear(period) : period, breakdown, category]);
}
