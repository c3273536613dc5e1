import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Whether a write waits for the disk by itself (open(2), O_DSYNC: as if each were followed by fdatasync), which costs half of two calls. */
const isSynced = process.platform === 'linux';
const flags = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | (isSynced ? constants.O_DSYNC : 0);

/** Open a file, made when it is not there and then for its owner alone, to add to. */
export function openSynced(path: string): Promise<FileHandle> {
  return open(path, flags, 0o600);
}

/** Add a text to such a file, and wait until it is on the disk. @throws Error; then a part of it may be there */
export async function appendSynced(file: FileHandle, text: Buffer): Promise<void> {
  for (let at = 0; at < text.length; ) at += (await file.write(text, at)).bytesWritten;
  if (!isSynced) await file.datasync();
}
