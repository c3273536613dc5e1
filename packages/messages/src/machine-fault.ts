import { Fault, type Sentence } from './fault.ts';

const full: Sentence = {
  nl: 'De schijf is vol; er is niets half geschreven. Maak ruimte, ook in de tijdelijke map en bij de database, en probeer het opnieuw.',
  en: 'The disk is full; nothing was half written. Make room, also in the temporary directory and at the database, and try again.',
};
const closed: Sentence = {
  nl: 'Dit programma mag een bestand of map niet lezen of schrijven. Controleer van wie de map van --dir en de opgegeven bestanden zijn, en probeer het opnieuw.',
  en: 'This program may not read or write a file or directory. Check who owns the directory of --dir and the files given, and try again.',
};

/** Codes of the operating system, and of PostgreSQL (class 53, appendix A of its manual: 53100 disk_full). */
const known: Readonly<Record<string, () => Fault>> = {
  ENOSPC: () => diskFull(),
  EDQUOT: () => diskFull(),
  '53100': () => diskFull(),
  EACCES: () => new Fault('NOT_ALLOWED', closed),
  EPERM: () => new Fault('NOT_ALLOWED', closed),
  EROFS: () => new Fault('NOT_ALLOWED', closed),
};

/** The fault of a disk on which nothing more fits. */
export const diskFull = (): Fault => new Fault('DISK_FULL', full);

/** What an error says of the machine (a full disk, a closed directory), also when another error wraps it; null when it says nothing of it. */
export function machineFault(error: unknown): Fault | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const fault = 'code' in at ? known[String(at.code)]?.() : undefined;
    if (fault !== undefined) return fault;
  }
  return null;
}
