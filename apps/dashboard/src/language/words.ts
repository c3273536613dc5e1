import { accountability as accountabilityEn } from './en/accountability.ts';
import { changes as changesEn } from './en/changes.ts';
import { compare as compareEn } from './en/compare.ts';
import { download as downloadEn } from './en/download.ts';
import { frame as frameEn } from './en/frame.ts';
import { joining as joiningEn } from './en/joining.ts';
import { leads as leadsEn } from './en/leads.ts';
import { map as mapEn } from './en/map.ts';
import { national as nationalEn } from './en/national.ts';
import { profile as profileEn } from './en/profile.ts';
import { statistics as statisticsEn } from './en/statistics.ts';
import { type AccountabilityWords, accountability } from './nl/accountability.ts';
import { type ChangesWords, changes } from './nl/changes.ts';
import { type CompareWords, compare } from './nl/compare.ts';
import { type DownloadWords, download } from './nl/download.ts';
import { type FrameWords, frame } from './nl/frame.ts';
import { type JoiningWords, joining } from './nl/joining.ts';
import { type LeadsWords, leads } from './nl/leads.ts';
import { type MapWords, map } from './nl/map.ts';
import { type NationalWords, national } from './nl/national.ts';
import { type ProfileWords, profile } from './nl/profile.ts';
import { type StatisticsWords, statistics } from './nl/statistics.ts';

/** Every word that the dashboard says by itself. A language that lacks one does not compile. */
export interface Words {
  readonly frame: FrameWords;
  readonly statistics: StatisticsWords;
  readonly accountability: AccountabilityWords;
  readonly national: NationalWords;
  readonly compare: CompareWords;
  readonly download: DownloadWords;
  readonly profile: ProfileWords;
  readonly map: MapWords;
  readonly changes: ChangesWords;
  readonly joining: JoiningWords;
  readonly leads: LeadsWords;
}

export type Language = 'nl' | 'en';

/** A text that comes with the data, in both languages. */
export interface Text {
  readonly nl: string;
  readonly en: string;
}

export const words: Readonly<Record<Language, Words>> = {
  nl: { frame, statistics, compare, download, national, accountability, profile, map, changes, joining, leads },
  en: {
    frame: frameEn,
    statistics: statisticsEn,
    compare: compareEn,
    accountability: accountabilityEn,
    national: nationalEn,
    download: downloadEn,
    profile: profileEn,
    map: mapEn,
    changes: changesEn,
    joining: joiningEn,
    leads: leadsEn,
  },
};
