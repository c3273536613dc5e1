import { basename } from 'node:path';
import { Fault } from '@zichtlijn/messages';

/** A record that is not as it was written, or that is not there. */
export function recordChanged(path: string, n: number): Fault {
  return new Fault('LOG_CHANGED', {
    nl: `Record ${n} van het logboek (${basename(path)}) is niet zoals het geschreven is, of ontbreekt. Zet de map van het logboek weg voor de auditor en meld het; records ervóór kloppen.`,
    en: `Record ${n} of the log (${basename(path)}) is not as it was written, or is missing. Put the directory of the log aside for the auditor and report it; records before it are sound.`,
  });
}

/** The last record has no end: a crash cut it off, or it is being written. */
export function recordTorn(path: string, n: number): Fault {
  return new Fault('LOG_TORN', {
    nl: `Het laatste record van het logboek, ${n} (${basename(path)}), is niet af. Draait het programma, probeer het dan opnieuw; zo niet, dan herstelt het programma dit als het start.`,
    en: `The last record of the log, ${n} (${basename(path)}), is unfinished. If the program runs, try again; if not, the program repairs it when it starts.`,
  });
}

/** Records were removed without a record that says so. */
export function beginMissing(n: number): Fault {
  return new Fault('LOG_BEGIN_MISSING', {
    nl: `Het logboek begint bij record ${n}, en niets zegt dat de records ervóór na hun bewaartermijn zijn verwijderd. Zet de map weg voor de auditor en meld het.`,
    en: `The log begins at record ${n}, and nothing says that the records before it were removed after their retention. Put the directory aside for the auditor and report it.`,
  });
}

/** The log ends before, or differs at, a record that somebody noted. */
export function headMissing(n: number): Fault {
  return new Fault('LOG_HEAD_MISSING', {
    nl: `Het genoteerde record ${n} staat niet, of anders, in het logboek: het einde is afgesneden of alles is herschreven. Zet de map weg voor de auditor en meld het.`,
    en: `The noted record ${n} is not in the log, or differs: its end was cut off or all of it rewritten. Put the directory aside for the auditor and report it.`,
  });
}

/** Nothing can be written; then nothing is answered either. */
export const logUnavailable = (): Fault =>
  new Fault('LOG_UNAVAILABLE', {
    nl: 'Het logboek kan niet worden geschreven, en zonder logboek wordt niet geantwoord. Controleer de schijf en de rechten op de map van het logboek.',
    en: 'The log cannot be written, and without the log nothing is answered. Check the disk and the permissions of the directory of the log.',
  });
