import type { CellAddress, Sensitivity, Shape } from '../../../src/index.ts';
import { addressOf } from '../example-tables.ts';
import { type Chapter, count, type Example, rate, row, sum } from '../specification.ts';

const refused = (nl: string, en: string, example: Partial<Example> & Pick<Example, 'fault'>): Example => ({
  rows: [row(40, 'shown', 'veertig', 'forty')],
  ...example,
  about: { nl, en },
});
const shape = (keys: object): Shape => keys as Shape;

const here = { ...addressOf(row(40, 'shown', '', ''), 0), quantity: 'n' };
const missing = { ...here, area: 'GM9901' };
const pair = (first: CellAddress, second: CellAddress) => ({ first, second, onlyFirst: 20, onlySecond: 20 });

/** What no rule can judge. */
export const coverage: Chapter = {
  title: { nl: 'Wat geen regel dekt wordt geweigerd', en: 'What no rule covers is refused' },
  sections: [
    {
      title: { nl: 'Maat, hoeveelheid en gevoeligheid', en: 'Measure, quantity and sensitivity' },
      rule: {
        nl: 'Een tabel met een soort cijfer, een maat of een gevoeligheid waar geen regel voor bestaat wordt in haar geheel geweigerd. Grootste en kleinste waarde hebben nooit een regel.',
        en: 'A table with a kind of number, a measure or a sensitivity for which there is no rule is refused as a whole. Largest and smallest value never have a rule.',
      },
      source: 'ours, November 2026; CBS, guidelines-for-ra-output.pdf, on extremes; to be confirmed with CBS',
      examples: [
        refused('Een soort cijfer zonder regel', 'A kind of number without a rule', {
          shape: shape({ ...count, kind: 'extremes' }),
          fault: 'rule-missing',
          table: { shape: shape({ kind: 'extremes', count: 'n' }) },
        }),
        refused('Een grootste waarde erbij', 'A largest value beside it', {
          fault: 'rule-missing',
          table: { shape: shape({ kind: 'count', count: 'n', max: 'largest' }) },
        }),
        refused('Een gemist deel', 'A part that is missing', {
          fault: 'rule-missing',
          table: { shape: shape({ kind: 'sum', count: 'n' }) },
        }),
        refused('Eén hoeveelheid in twee maten', 'One quantity in two measures', {
          fault: 'rule-missing',
          table: { shape: { kind: 'sum', sum: 'n', count: 'n' } },
        }),
        refused('Aantal per nul', 'Count per nothing', {
          shape: { ...rate, per: 0 } as Shape,
          fault: 'rule-missing',
          rows: [row(40, 'shown', 'veertig', 'forty', { of: 400 })],
        }),
        refused('Aantal per anderhalf', 'Count per one and a half', {
          shape: { ...rate, per: 1.5 } as Shape,
          fault: 'rule-missing',
          rows: [row(40, 'shown', 'veertig', 'forty', { of: 400 })],
        }),
        {
          about: { nl: 'Aantal per eenheid', en: 'Count per unit' },
          shape: { ...rate, per: 1 } as Shape,
          rows: [row(40, 'shown', '40 op 400', '40 on 400', { of: 400, measures: { rate: 0.1 } })],
        },
        refused('Een onbekende gevoeligheid', 'An unknown sensitivity', {
          sensitivity: 'harmless' as Sensitivity,
          fault: 'rule-missing',
        }),
        refused('Een hoeveelheid die de tabel niet toont', 'A quantity that the table does not show', {
          shape: sum,
          fault: 'rule-missing',
          rows: [row(400, 'shown', 'veertig', 'forty', { units: 40 })],
          table: { shape: { kind: 'count', count: 'sales' } },
        }),
        refused('Een aantal dat geen aantal eenheden is', 'A count that is no number of units', {
          fault: 'cell-invalid',
          rows: [row(40, 'shown', 'veertig, van twaalf eenheden', 'forty, of twelve units', { units: 12 })],
        }),
        refused('Een tweede peildatum die er niet is', 'A second reference date that is not there', {
          fault: 'cell-missing',
          table: { differences: [pair(here, missing)] },
        }),
        refused('Een eerste peildatum die er niet is', 'A first reference date that is not there', {
          fault: 'cell-missing',
          table: { differences: [pair(here, here), pair(missing, here)] },
        }),
      ],
    },
    {
      title: { nl: 'Bijdragers', en: 'Contributors' },
      rule: {
        nl: 'Noemt een definitie een rol, dan zegt elke cel met eenheden hoeveel bijdragers zij daarin heeft. Een hoeveelheid waarvan geen rol bekend is wordt geweigerd.',
        en: 'When a definition names a role, every cell with units says how many contributors it has of it. A quantity of which no role is known is refused.',
      },
      source: 'ours, November 2026',
      examples: [
        refused('Genoemde rol ontbreekt', 'A named role is missing', {
          fault: 'role-missing',
          table: { roles: { n: ['owner', 'buyer'] } },
        }),
        refused('Achter één eenheid staat iemand', 'Somebody stands behind one unit', {
          fault: 'role-missing',
          rows: [row(1, 'small-count', 'één', 'one')],
          table: { roles: { n: ['owner', 'buyer'] } },
        }),
        refused('Geen rol genoemd', 'No role named', { fault: 'role-missing', table: { roles: { n: [] } } }),
        refused('Hoeveelheid zonder rollen', 'A quantity without roles', {
          fault: 'role-missing',
          table: { roles: {} },
        }),
        {
          about: { nl: 'Achter niets staat niemand', en: 'Nobody stands behind nothing' },
          table: { roles: { n: ['owner', 'buyer'] } },
          rows: [row(0, 'shown', 'geen woningen', 'no dwellings')],
        },
      ],
    },
  ],
};
