import type { ComponentType } from 'react';
import { AccountabilityPage } from '../features/accountability/accountability-page.tsx';
import { ComparePage } from '../features/compare/compare-page.tsx';
import { NationalPage } from '../features/national/national-page.tsx';
import type { Words } from '../language/words.ts';
import { lazyView } from './lazy-view.tsx';
import type { ViewPath } from './view-paths.ts';

const ChangesPage = lazyView(
  ({ changes }) => changes.title,
  async () => (await import('../features/changes/changes-page.tsx')).ChangesPage,
);
const JoiningPage = lazyView(
  ({ joining }) => joining.title,
  async () => (await import('../features/joining/joining-page.tsx')).JoiningPage,
);
const LeadsPage = lazyView(
  ({ leads }) => leads.title,
  async () => (await import('../features/leads/leads-page.tsx')).LeadsPage,
);
const MapPage = lazyView(
  ({ map }) => map.title,
  async () => (await import('../features/map/map-page.tsx')).MapPage,
);
const ProfilePage = lazyView(
  ({ profile }) => profile.title,
  async () => (await import('../features/profile/profile-page.tsx')).ProfilePage,
);

/** A view of the dashboard: its first part in the address, its name in the menu, and what is shown. */
export interface View {
  /** First part of the path. */
  readonly path: ViewPath;
  readonly title: (words: Words) => string;
  readonly Page: ComponentType;
  /** Whether it can be read before a purpose is stated: nothing in it asks for numbers. */
  readonly withoutPurpose?: true;
}

/** Every view, in the order of the menu. The first one opens at `/`. */
export const views: readonly View[] = [
  { path: 'vergelijken', title: ({ compare }) => compare.title, Page: ComparePage },
  { path: 'kaart', title: ({ map }) => map.title, Page: MapPage },
  { path: 'gemeente', title: ({ profile }) => profile.title, Page: ProfilePage },
  { path: 'landelijk', title: ({ national }) => national.title, Page: NationalPage },
  { path: 'veranderd', title: ({ changes }) => changes.title, Page: ChangesPage },
  { path: 'zoekgebieden', title: ({ leads }) => leads.title, Page: LeadsPage, withoutPurpose: true },
  { path: 'verantwoording', title: ({ accountability }) => accountability.title, Page: AccountabilityPage },
  { path: 'aansluiten', title: ({ joining }) => joining.title, Page: JoiningPage, withoutPurpose: true },
];

/** The view of an address; undefined where there is none. */
export function viewAt(path: string): View | undefined {
  return path === '' ? views[0] : views.find((view) => view.path === path);
}
