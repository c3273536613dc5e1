import { resolve } from 'node:path';
import { noticeText, type RetractionNotice, signNotice } from '@zichtlijn/release';
import type { NodeConfiguration } from './configuration/node-configuration.ts';
import { releaseKey } from './keys/release-key.ts';
import type { ReleaseStore } from './releases/release-content.ts';
import { travellingReason } from './releases/retraction.ts';
import { replaceSynced } from './synced-file.ts';
import { unseenIn } from './unseen-in.ts';

/** A notice that was written, and where. */
export interface ExportedNotice {
  readonly file: string;
  readonly notice: RetractionNotice;
}

/**
 * Write a notice of everything that was retracted of a municipality, a file each, for whoever serves from its files. A node signs its own; a host passes on
 * what it was given, and of what it retracted by itself nothing.
 *
 * @param fileOf where the notice of a release or table goes
 */
export async function exportNotices(
  store: ReleaseStore,
  { directory, municipalities }: NodeConfiguration,
  municipality: string,
  fileOf: (subject: string) => string,
): Promise<readonly ExportedNotice[]> {
  const isHost = municipalities.some(({ releaseKeys }) => releaseKeys !== undefined);
  // A host never had what is not shown to others yet, and would learn that it exists.
  const unseen = await unseenIn(store, Date.now());
  const told = (await store.retractions()).filter(({ subject }) => !unseen.has(subject));
  const notices = told.flatMap(({ subject, reason, at, signature }) => {
    const about = { municipality, subject, reason: travellingReason[reason], at };
    if (!isHost) return [signNotice(about, releaseKey(directory).key)];
    return signature === undefined ? [] : [{ format: 'zichtlijn-retraction-1' as const, ...about, signature }];
  });
  return notices.map((notice) => {
    const file = resolve(fileOf(notice.subject));
    replaceSynced(file, noticeText(notice), 0o644);
    return { file, notice };
  });
}
