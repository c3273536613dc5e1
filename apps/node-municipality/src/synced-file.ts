import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Who may read a new file, and whether it may replace another. */
export interface Writing {
  /** Permissions of the file, 0o600 for its owner alone. */
  readonly mode: number;
  /** `wx` refuses to write over a file that is there. */
  readonly flag: 'w' | 'wx';
}

/** Write a file and wait until it is on the disk. */
export function writeSynced(file: string, text: string, { mode, flag }: Writing): void {
  const handle = openSync(file, flag, mode);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Write a file in one stroke: under another name beside it, then renamed, so that whoever reads it, also after a full disk or a
 * power cut, finds the old file or the new one and never a part.
 */
export function replaceSynced(file: string, text: string, mode: number): void {
  const unfinished = `${file}.unfinished`;
  // Left by a process that was killed.
  rmSync(unfinished, { force: true });
  try {
    writeSynced(unfinished, text, { mode, flag: 'wx' });
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  syncDirectory(dirname(file));
}

/** Write a file of many lines in one stroke, as `replaceSynced` does, without holding them all. */
export async function replaceSyncedLines(file: string, lines: AsyncIterable<string>, mode: number): Promise<void> {
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    const handle = openSync(unfinished, 'wx', mode);
    try {
      for await (const line of lines) writeFileSync(handle, line);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  syncDirectory(dirname(file));
}

/** Wait until the names in a directory are on the disk: only then a rename outlives a power cut. Windows has no such call. */
export function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(directory, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
