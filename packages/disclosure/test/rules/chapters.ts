import { contributors } from './chapters/contributors.ts';
import { coverage } from './chapters/coverage.ts';
import { differences } from './chapters/differences.ts';
import { earlierReleases } from './chapters/earlier-releases.ts';
import { magnitudes } from './chapters/magnitudes.ts';
import { models } from './chapters/models.ts';
import { percentiles } from './chapters/percentiles.ts';
import { percents } from './chapters/percents.ts';
import { publicKnowledge } from './chapters/public-knowledge.ts';
import { ratios } from './chapters/ratios.ts';
import { relations } from './chapters/relations.ts';
import { releases } from './chapters/releases.ts';
import { shares } from './chapters/shares.ts';
import { strict } from './chapters/strict.ts';
import { unknown } from './chapters/unknown.ts';
import { zerosAndAreas } from './chapters/zeros-and-areas.ts';
import type { Chapter } from './specification.ts';

/** The rules, in the order in which the rule book tells them. */
export const chapters: readonly Chapter[] = [
  contributors,
  shares,
  percents,
  magnitudes,
  zerosAndAreas,
  strict,
  unknown,
  relations,
  ratios,
  percentiles,
  differences,
  earlierReleases,
  publicKnowledge,
  models,
  coverage,
  releases,
];
