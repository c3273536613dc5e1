import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';

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
