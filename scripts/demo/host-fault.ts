import { statfsSync } from 'node:fs';
import { Fault, machineFault } from '@zichtlijn/messages';

/** What the demonstration takes on disk, with its deliveries, the database server and what that writes along (measured). */
const needed = 1024 ** 3;

/** The fault of a disk that is too small for the demonstration. */
export const demoDiskFull = (): Fault =>
  new Fault('DISK_FULL', {
    nl: 'De schijf is vol: de demonstratie heeft ongeveer 1 GB nodig, in de map .demo en in de tijdelijke map. Maak ruimte en start opnieuw.',
    en: 'The disk is full: the demonstration needs about 1 GB, in the directory .demo and in the temporary directory. Make room and start again.',
  });

/** @throws Fault DISK_FULL when what lies below one of the directories leaves too little room, before anything is written. */
export function checkRoom(directories: readonly string[]): void {
  for (const directory of directories) {
    const { bavail, bsize } = statfsSync(directory);
    if (bavail * bsize < needed) throw demoDiskFull();
  }
}

/** A fault of the machine (a full disk, a closed directory) as one sentence; anything else as it was. */
export function hostFault(error: unknown): unknown {
  const fault = error instanceof Fault ? error : machineFault(error);
  if (fault?.code === 'DISK_FULL') return demoDiskFull();
  if (fault?.code !== 'NOT_ALLOWED') return error;
  return new Fault('NOT_ALLOWED', {
    nl: 'De demonstratie mag hier niet schrijven: maak de map .demo schrijfbaar, of start haar vanuit een eigen kopie.',
    en: 'The demonstration may not write here: make the directory .demo writable, or start it from a copy of your own.',
  });
}

/** The fault of a port that another program holds. */
export function portFault(port: number): Fault {
  return new Fault('PORT_IN_USE', {
    nl: `Poort ${port} op 127.0.0.1 is al in gebruik: stop het andere programma, of kies een andere poort met npm run demo -- --port N.`,
    en: `Port ${port} on 127.0.0.1 is already in use: stop the other program, or choose another port with npm run demo -- --port N.`,
  });
}
