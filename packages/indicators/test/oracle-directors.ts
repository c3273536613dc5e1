import { anbiOn, boardOf, bodyOf, entities } from './oracle-entities.ts';
import { holdings, householdOf, neighbourhoodOf } from './oracle-owners.ts';
import { recordsOf } from './oracle-records.ts';
import type { PlainPeriod, Unit, Units } from './oracle-unit.ts';
import type { EntityRow } from './property-rows.ts';
import type { Microdata } from './rows.ts';

interface Director {
  readonly key: string;
  readonly boards: readonly EntityRow[];
}

function directors(data: Microdata, period: PlainPeriod, bodies: readonly string[]): Director[] {
  const seats = entities(data, period, period.end)
    .filter((row) => bodies.includes(bodyOf(row) ?? ''))
    .flatMap((row) => [...new Set(boardOf(data, row.entity_key, period.end))].map((key) => ({ key, row })));
  return [...Map.groupBy(seats, ({ key }) => key)].map(([key, own]) => ({ key, boards: own.map(({ row }) => row) }));
}

function unit(data: Microdata, period: PlainPeriod, { key, boards }: Director, quantity: string): Unit {
  return {
    quantity,
    neighbourhood: neighbourhoodOf(data, period, key),
    value: 1,
    categories: {},
    roles: { person: [key], household: [householdOf(data, period, key)], entity: boards.map((row) => row.entity_key) },
  };
}

const base = (data: Microdata, period: PlainPeriod): Unit[] =>
  directors(data, period, ['stichting', 'vereniging']).map((one) =>
    unit(data, period, one, 'context.bestuurders@1:count'),
  );

function bandOf(boards: number): string {
  if (boards >= 5) return '5+';
  return boards >= 2 ? '2-4' : '1';
}

function registered(data: Microdata, period: PlainPeriod): Unit[] {
  const held = holdings(data, period);
  const ownsProperty = ({ entity_key }: EntityRow): string => {
    if (held.length === 0) return 'onbekend';
    return held.some(({ row }) => row.holder_key === entity_key) ? 'ja' : 'nee';
  };
  const section = ({ sbi_section, sbi_version }: EntityRow): string =>
    sbi_section === null || sbi_version === null ? 'onbekend' : `${sbi_version}-${sbi_section}`;
  return directors(data, period, ['stichting', 'vereniging']).flatMap((one): Unit[] => {
    const itself = unit(data, period, one, 'vastgoed.bestuurders-met-antecedenten@1:count');
    const traits = recordsOf(data, period, one.key).flatMap(({ record_kind }) =>
      one.boards.map((row) => ({
        categories: {
          'record-kind': record_kind,
          'kind-property': `${record_kind}.${ownsProperty(row)}`,
          'kind-boards': `${record_kind}.${bandOf(one.boards.length)}`,
          'kind-section': `${record_kind}.${section(row)}`,
          'kind-anbi': `${record_kind}.${anbiOn(row, period.end)}`,
        },
        roles: { ...itself.roles, entity: [row.entity_key] },
      })),
    );
    return traits.length === 0 ? [] : [{ ...itself, traits }];
  });
}

export const directorIndicators: Readonly<Record<string, Units>> = {
  'context.bestuurders': base,
  'vastgoed.bestuurders-van-vijf-stichtingen': (data, period) => {
    const all = directors(data, period, ['stichting']);
    const many = all.filter(({ boards }) => boards.length >= 5);
    return [
      ...many.map((one) => unit(data, period, one, 'vastgoed.bestuurders-van-vijf-stichtingen@1:count')),
      ...all.map((one) => unit(data, period, one, 'vastgoed.bestuurders-van-stichtingen@1:count')),
    ];
  },
  'vastgoed.bestuurders-met-antecedenten': (data, period) => [...registered(data, period), ...base(data, period)],
};
