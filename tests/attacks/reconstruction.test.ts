import { expect, inject, test } from 'vitest';
import { ask, refusals } from './outside/ask.ts';
import { shares } from './outside/shares.ts';
import { reconstruction, type SubsetAnswer } from './programs/reconstruction.ts';
import { attackedTown } from './town/attacked-town.ts';

// Attack 24 (Dinur and Nissim 2003; Gadotti et al. 2019 on Diffix): the trait of everybody from many counts. It needs sets of one's own
// choice; what is served is a fixed list of cells.

test('finds everybody from counts over many sets that are each one off', async () => {
  const people = ['a', 'b', 'c', 'd', 'e', 'f'];
  const have = new Set(['a', 'd', 'e']);
  const sets = Array.from({ length: 63 }, (_, i) => new Set(people.filter((_, at) => ((i + 1) >> at) & 1)));
  const answers = sets.map((set, i): SubsetAnswer => {
    const true_ = [...set].filter((person) => have.has(person)).length;
    // Off by one for sets of three and more, up and down in turn.
    return { people: set, count: set.size < 3 ? true_ : true_ + (i % 2 === 0 ? 1 : -1) };
  });
  const found = await reconstruction(answers, 1);
  for (const [person, has] of found) expect(has, person).toBe(have.has(person));
  expect(
    (
      await reconstruction(
        answers.filter(({ people: set }) => set.size < 3),
        0,
      )
    ).size,
  ).toBe(6);
});

test('is told of no dwelling in the town that it is one of those counted', async () => {
  const { cells } = attackedTown();
  const known = shares(cells).filter(({ numerator, denominator, name }) => {
    return numerator !== null && denominator !== null && name.includes('BU') && name.includes('2016');
  });
  expect(known.length).toBeGreaterThan(2);
  for (const { name, numerator, denominator } of known) {
    const homes = Array.from({ length: denominator! }, (_, i) => `${name} ${i}`);
    const found = await reconstruction([{ people: new Set(homes.slice(0, denominator!)), count: numerator! }], 0);
    expect(
      [...found.values()].filter((has) => has),
      name,
    ).toEqual([]);
  }
});

test.each([
  ['periods of its own choice', 'periods: ["2013JJ00/2016JJ00"]'],
  ['a month', 'periods: ["2016MM03"]'],
  ['a breakdown by address', 'breakdown: "address"'],
  ['two breakdowns crossed', 'breakdown: "sales,last-buyer-kind"'],
  ['a breakdown below the municipality', 'level: NEIGHBOURHOOD, breakdown: "dwelling-type"'],
])('is told nothing of a set that is not on the list: %s', async (_, argument) => {
  const query = `{ municipality(code: "GM9901") { table(indicator: "vastgoed.doorsluishuizen", ${argument}) { observations { value status } } } }`;
  const { data } = await ask(inject('towns').gateway, query);
  const { table } = data!['municipality'] as { table: { observations: { value: number | null; status: string }[] } };
  for (const observation of table.observations) expect(observation).toEqual({ value: null, status: 'L' });
});

test.each(['where: { buyer: "x" }', 'level: STREET', 'areas: ["BU9901ZM01", "BU9901ZM02"]', 'filter: "price > 100"'])(
  'is refused, by a closed code, a condition of its own: %s',
  async (argument) => {
    const query = `{ municipality(code: "GM9901") { table(indicator: "vastgoed.doorsluishuizen", ${argument}) { cells } } }`;
    const answer = await ask(inject('towns').gateway, query);
    expect(answer.data).toBeNull();
    expect(new Set(refusals(answer))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  },
);
