import { resolve } from 'node:path';
import {
  noticeText,
  type RetractionNotice,
  type RetractionsStatement,
  signNotice,
  signStatement,
  statementText,
} from '@zichtlijn/release';
import type { NodeConfiguration } from './configuration/node-configuration.ts';
import { isHost } from './host-release.ts';
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
  configuration: NodeConfiguration,
  municipality: string,
  fileOf: (subject: string) => string,
): Promise<readonly ExportedNotice[]> {
  const { notices } = await toldOf(store, configuration, municipality);
  return notices.map((notice) => {
    const file = resolve(fileOf(notice.subject));
    replaceSynced(file, noticeText(notice), 0o644);
    return { file, notice };
  });
}

/** A statement that was written, and where. */
export interface ExportedStatement {
  readonly file: string;
  readonly statement: RetractionsStatement;
}

/**
 * Write one statement of all that was retracted of a municipality until now: by it a host knows that there was no other notice. A host passes on the last one that it was given, as it came, and
 * writes none before the first.
 */
export async function exportStatement(
  store: ReleaseStore,
  configuration: NodeConfiguration,
  municipality: string,
  to: string,
  now = Date.now(),
): Promise<ExportedStatement | null> {
  const statement = isHost(configuration)
    ? await store.heard()
    : await ownStatement(store, configuration, municipality, now);
  if (statement === null) return null;
  const file = resolve(to);
  replaceSynced(file, statementText(statement), 0o644);
  return { file, statement };
}

async function ownStatement(
  store: ReleaseStore,
  configuration: NodeConfiguration,
  municipality: string,
  now: number,
): Promise<RetractionsStatement> {
  const { notices, release } = await toldOf(store, configuration, municipality);
  const about = { municipality, at: new Date(now).toISOString(), release, notices: [...notices] };
  return signStatement(about, releaseKey(configuration.directory).key);
}

/** What may be told of retractions, and of which release at most. */
async function toldOf(
  store: ReleaseStore,
  configuration: NodeConfiguration,
  municipality: string,
): Promise<{ readonly notices: readonly RetractionNotice[]; readonly release: string | null }> {
  // A host never had what is not shown to others yet, and would learn that it exists.
  const unseen = await unseenIn(store, Date.now());
  const told = (await store.retractions()).filter(({ subject }) => !unseen.has(subject));
  const notices = told.flatMap(({ subject, reason, at, signature }) => {
    const about = { municipality, subject, reason: travellingReason[reason], at };
    if (!isHost(configuration)) return [signNotice(about, releaseKey(configuration.directory).key)];
    return signature === undefined ? [] : [{ format: 'zichtlijn-retraction-1' as const, ...about, signature }];
  });
  return { notices, release: (await store.ids()).filter((id) => !unseen.has(id)).at(-1) ?? null };
}
