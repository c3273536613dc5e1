import {
  catalogue,
  definition,
  type IndicatorDefinition,
  isDistrictCode,
  isMunicipalityCode,
  isNeighbourhoodCode,
  parsePeriod,
  type Quantities,
  quantities,
  TOTAL,
} from '@zichtlijn/indicators';
import { z } from 'zod';
import { readYaml } from '../configuration/read-yaml.ts';
import { leading } from '../tabulate/count-definition.ts';

/** One number that is published elsewhere: the true one lies at most `within` from it. */
export interface PublicNumber {
  readonly definition: IndicatorDefinition;
  readonly quantity: string;
  readonly area: string;
  readonly period: string;
  readonly breakdown: string;
  readonly category: string;
  readonly value: number;
  readonly within: number;
}

const isArea = (code: string) => [isMunicipalityCode, isDistrictCode, isNeighbourhoodCode].some((is) => is(code));

function isPeriod(code: string): boolean {
  try {
    return parsePeriod(code).code === code;
  } catch {
    return false;
  }
}

const within = z.int().min(0);
const cell = z.strictObject({
  area: z.string().refine(isArea, { error: 'geen code als BU03630101 | no code like BU03630101' }),
  period: z.string().refine(isPeriod, { error: 'geen periode als 2021JJ00 | no period like 2021JJ00' }),
  breakdown: z.string().default(TOTAL),
  category: z.string().default(TOTAL),
  measure: z.enum(['count', 'numerator', 'denominator', 'sum']).optional(),
  value: z.int(),
  within: within.optional(),
});

const schema = z
  .strictObject({
    indicator: z.string().refine((id) => definition(id) !== undefined, {
      error: `geen indicator; kies uit ${ids()} | no indicator; choose from ${ids()}`,
    }),
    source: z.string().min(1),
    readOn: z.iso.date(),
    within: within.default(0),
    cells: z.array(cell).min(1),
  })
  .superRefine(({ indicator, cells }, context) => {
    const counted = definition(indicator);
    if (counted === undefined) return;
    cells.forEach((one, at) => {
      const wrong = (part: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['cells', at, part], message });
      if (quantityOf(counted, one.measure) === undefined)
        wrong('measure', 'die heeft deze indicator niet | this indicator does not have it');
      if (!hasCategory(counted, one.breakdown, one.category))
        wrong('category', 'geen categorie van deze indicator | no category of this indicator');
    });
  });

function ids(): string {
  return catalogue.map(({ id }) => id).join(', ');
}

function quantityOf(of: IndicatorDefinition, measure: z.infer<typeof cell>['measure']): string | undefined {
  const held = quantities(of) as Quantities & Readonly<Record<string, string>>;
  return measure === undefined ? leading(of) : held[measure];
}

function hasCategory({ breakdowns }: IndicatorDefinition, breakdown: string, category: string): boolean {
  if (breakdown === TOTAL) return category === TOTAL;
  return breakdowns.some(({ id, categories }) => id === breakdown && categories.some(({ code }) => code === category));
}

/**
 * Read a file of numbers of one indicator that are published elsewhere, with their source and the day they were read off.
 * @throws {Fault} PUBLIC_KNOWLEDGE_INVALID with every place that is wrong; FILE_UNREADABLE, YAML_MALFORMED.
 */
export function readKnowledgeFile(file: string): readonly PublicNumber[] {
  const { indicator, within: usually, cells } = readYaml(file, schema, 'PUBLIC_KNOWLEDGE_INVALID');
  const counted = definition(indicator)!;
  return cells.map(({ measure, within: own = usually, ...one }) => ({
    ...one,
    definition: counted,
    quantity: quantityOf(counted, measure)!,
    within: own,
  }));
}
