import type { Explanation, Protection } from '@zichtlijn/disclosure';
import { TOTAL } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { withWorkbench } from '../build/workbench.ts';
import type { NodeConfiguration, NodeMunicipality } from '../configuration/node-configuration.ts';

/** The number that is asked about, as it is published. */
export interface AskedCell {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly breakdown: string;
  readonly category: string;
}

/** Why what stands at one place of a table is hidden: one explanation per hidden quantity, none when it is shown. Confidential. */
export interface Why {
  readonly policy: Protection['policy'];
  readonly explanations: readonly Explanation[];
}

/**
 * The place that is asked about, from the command line.
 * @param breakdown `breakdown=category`; the total when it is not given.
 * @throws {Fault} WHY_UNREADABLE unless it is an indicator, an area and a period.
 */
export function askedCell(parts: readonly string[], breakdown: string | undefined): AskedCell {
  const [indicator, area, period, ...more] = parts;
  const [by, category, ...rest] = breakdown === undefined ? [TOTAL, TOTAL] : breakdown.split('=');
  if (indicator && area && period && by && category && more.length + rest.length === 0)
    return { indicator, area, period, breakdown: by, category };
  throw new Fault('WHY_UNREADABLE', {
    nl: 'Geef na --why een indicator, een gebied en een periode, en bij --breakdown een uitsplitsing=categorie.',
    en: 'Give an indicator, an area and a period after --why, and a breakdown=category with --breakdown.',
  });
}

/**
 * Counts and protects again, in memory, and explains one place of one table; the vault as it is now, not what was staged earlier.
 * @throws {Fault} CELL_UNKNOWN when no such number would be published; NOTHING_DELIVERED, NOT_PROTECTED as for a build.
 */
export function why(
  configuration: NodeConfiguration,
  municipality: NodeMunicipality,
  { indicator, ...place }: AskedCell,
): Promise<Why> {
  return withWorkbench(configuration, municipality, async (workbench) => {
    const { counted } = await workbench.count();
    const protection = await workbench.protect(counted);
    const at = (cell: Omit<AskedCell, 'indicator'>) =>
      (['area', 'period', 'breakdown', 'category'] as const).every((part) => cell[part] === place[part]);
    const released = protection.tables.filter((table) => table.indicator === indicator);
    if (!released.some(({ cells }) => cells.some(at))) throw cellUnknown(municipality.code);
    const cells = counted.tables.filter((table) => table.indicator === indicator).flatMap((table) => table.cells);
    const explanations: Explanation[] = [];
    for (const address of cells.filter(at)) {
      const found = await workbench.explain(counted, protection, address);
      if (found !== null) explanations.push(found);
    }
    return { policy: protection.policy, explanations };
  });
}

function cellUnknown(code: string): Fault {
  return new Fault('CELL_UNKNOWN', {
    nl: `Zo'n getal heeft ${code} niet. "zicht-node preview" laat alle indicatoren, gebieden, perioden en categorieën zien.`,
    en: `${code} has no such number. "zicht-node preview" shows every indicator, area, period and category.`,
  });
}
