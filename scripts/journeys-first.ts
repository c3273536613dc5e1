import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The project `tests` before all others, which keep their order. By itself Vitest goes over projects by name and, in a clone that ran no test yet, over files by size:
 * the last ones were small files that start programs one after another, for half a minute each, while nothing was left for the other cores.
 */
export class JourneysFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const [first, then] = [true, false].map((isFirst) =>
      sorted.filter(({ project }) => (project.name === 'tests') === isFirst),
    );
    return [...first!, ...then!];
  }
}
