import type { Scatter } from '../fleet/scatter.ts';
import type { Places, Selection } from '../registry/places.ts';
import { LocalDataSource } from '../schema/local-data-source.ts';
import { localSchema } from '../schema/local-schema.ts';
import type { SavedSelections } from '../selections/saved-selections.ts';
import { foldArea } from './fold-area.ts';
import type { MunicipalFacts } from './municipal-facts.ts';
import { publishedTables } from './published-tables.ts';
import { type AskedNumbers, knownCategory, questionOf } from './question.ts';
import { rankingOf } from './ranking.ts';
import { areaOf, nationArea, type ReferenceArea } from './reference-area.ts';
import { referencePicture, referencesOf } from './reference-picture.ts';

type InOnePeriod = Omit<AskedNumbers, 'periods'> & { readonly period: string; readonly category?: string | null };

/**
 * The national subgraph, in process: folds, rankings and reference pictures. What it knows of municipalities are cells of releases, asked of the nodes
 * through the scatter as any client's are.
 */
export function nationalDataSource(
  places: Places,
  saved: SavedSelections,
  scatter: Scatter,
  facts: MunicipalFacts,
): LocalDataSource {
  const fold = async (area: ReferenceArea, asked: AskedNumbers) => {
    const question = questionOf(asked);
    return foldArea(area, question, await publishedTables(scatter, area.places, question), facts);
  };
  return new LocalDataSource(localSchema('national.graphql'), {
    national: (asked: AskedNumbers) => fold(nationArea(places), asked),
    region: async (asked: AskedNumbers & { in: Selection }) => fold(await areaOf(places, saved, asked.in), asked),
    ranking: async (asked: InOnePeriod & { in: Selection }) => {
      const question = questionOf({ ...asked, periods: [asked.period] });
      const category = knownCategory(question, asked.category);
      const area = await areaOf(places, saved, asked.in);
      return rankingOf(area, question, await publishedTables(scatter, area.places, question), category);
    },
    referencePicture: async (asked: InOnePeriod & { municipality: string }) => {
      const question = questionOf({ ...asked, periods: [asked.period] });
      const category = knownCategory(question, asked.category);
      const place = places.place(asked.municipality);
      const references = referencesOf(places, place, facts);
      const needed = [...new Set([place, ...references.flatMap((area) => area.places)])];
      const tables = await publishedTables(scatter, needed, question);
      return referencePicture(place, references, question, tables, facts, category);
    },
  });
}
