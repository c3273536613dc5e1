import { LocalDataSource } from '../schema/local-data-source.ts';
import { localSchema } from '../schema/local-schema.ts';
import type { SavedSelections } from '../selections/saved-selections.ts';
import { type CompareArguments, compare } from './compare.ts';
import { indicatorView, indicatorViews } from './indicator-view.ts';
import type { Places, Selection } from './places.ts';

/** The registry subgraph, in process: municipalities and the areas they make up, saved selections, the catalogue, and the rows of a comparison. */
export function registryDataSource(places: Places, saved: SavedSelections): LocalDataSource {
  return new LocalDataSource(localSchema('registry.graphql'), rootOf(places, saved), true);
}

function rootOf(places: Places, saved: SavedSelections) {
  const select = async (selection: Selection) => places.select(await saved.expand(selection));
  return {
    catalogue: indicatorViews,
    compare: async (question: CompareArguments) =>
      compare(places, { ...question, in: await saved.expand(question.in) }),
    group: ({ id }: { id: string }) => places.group(id),
    groups: places.groups,
    indicator: ({ id, version }: { id: string; version?: number | null }) => indicatorView(id, version),
    municipalities: ({ in: selection }: { in?: Selection | null }) => (selection ? select(selection) : places.all),
    municipality: ({ code }: { code: string }) => places.place(code),
    nation: places.nation,
    province: ({ id }: { id: string }) => places.province(id),
    provinces: places.provinces,
    riec: ({ id }: { id: string }) => places.riec(id),
    riecs: places.riecs,
    safetyRegion: ({ id }: { id: string }) => places.safetyRegion(id),
    safetyRegions: places.safetyRegions,
    saveSelection: async ({ in: selection, name }: { in: Selection; name: string }) => {
      const chosen = await select(selection);
      const kept = await saved.save(
        name,
        chosen.map(({ code }) => code),
      );
      return { ...kept, municipalities: chosen };
    },
    savedSelection: async ({ id }: { id: string }) => {
      const kept = await saved.find(id);
      return { ...kept, municipalities: kept.municipalities.map((code) => places.place(code)) };
    },
  };
}
