import { Fault } from '@zichtlijn/messages';

const sentences: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  ENOSPC: {
    nl: 'De schijf is vol: de demonstratie heeft ongeveer 1 GB nodig, in de map .demo en in de tijdelijke map. Maak ruimte en start opnieuw.',
    en: 'The disk is full: the demonstration needs about 1 GB, in the directory .demo and in the temporary directory. Make room and start again.',
  },
  EACCES: {
    nl: 'De demonstratie mag hier niet schrijven: maak de map .demo schrijfbaar, of start haar vanuit een eigen kopie.',
    en: 'The demonstration may not write here: make the directory .demo writable, or start it from a copy of your own.',
  },
};

/** A fault of the machine (a full disk, a closed directory) as one sentence; anything else as it was. */
export function hostFault(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const sentence = sentences[String(error.code)];
  return sentence ? new Fault(String(error.code), sentence) : error;
}

/** The fault of a port that another program holds. */
export function portFault(port: number): Fault {
  return new Fault('PORT_IN_USE', {
    nl: `Poort ${port} op 127.0.0.1 is al in gebruik: stop het andere programma, of kies een andere poort met npm run demo -- --port N.`,
    en: `Port ${port} on 127.0.0.1 is already in use: stop the other program, or choose another port with npm run demo -- --port N.`,
  });
}
