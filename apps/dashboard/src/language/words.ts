import { compare as compareEn } from './en/compare.ts';
import { download as downloadEn } from './en/download.ts';
import { frame as frameEn } from './en/frame.ts';
import { statistics as statisticsEn } from './en/statistics.ts';
import { type CompareWords, compare } from './nl/compare.ts';
import { type DownloadWords, download } from './nl/download.ts';
import { type FrameWords, frame } from './nl/frame.ts';
import { type StatisticsWords, statistics } from './nl/statistics.ts';

/** Every word that the dashboard says by itself. A language that lacks one does not compile. */
export interface Words {
  readonly frame: FrameWords;
  readonly statistics: StatisticsWords;
  readonly compare: CompareWords;
  readonly download: DownloadWords;
}

export type Language = 'nl' | 'en';

/** A text that comes with the data, in both languages. */
export interface Text {
  readonly nl: string;
  readonly en: string;
}

export const words: Readonly<Record<Language, Words>> = {
  nl: { frame, statistics, compare, download },
  en: { frame: frameEn, statistics: statisticsEn, compare: compareEn, download: downloadEn },
};
