import type { Sentence } from '@zichtlijn/messages';

/** Where a sealed release, or the proof of a number, is not what its municipality sealed. A closed list. */
export const sealFaults = {
  FORM: {
    nl: 'is niet te lezen in de ene vorm waarin het geschreven hoort te zijn: er is iets aan veranderd, of het bestand is afgebroken',
    en: 'cannot be read in the one form in which it is written: something was changed in it, or the file was cut off',
  },
  UNSEALED: {
    nl: 'is van voor releases verzegeld werden: er is niets om het aan te toetsen',
    en: 'is from before releases were sealed: there is nothing to hold it against',
  },
  KEY_UNKNOWN: {
    nl: 'is ondertekend met een andere sleutel dan de sleutels waarmee deze gemeente ondertekent',
    en: 'is signed with another key than the keys with which this municipality signs',
  },
  SIGNATURE: {
    nl: 'is niet wat de gemeente ondertekende: het manifest of de handtekening is veranderd',
    en: 'is not what the municipality signed: the manifest or the signature was changed',
  },
  NOTICE: {
    nl: 'is niet wat de gemeente ondertekende: het bericht van de intrekking of de handtekening is veranderd of nagemaakt',
    en: 'is not what the municipality signed: the notice of the retraction or the signature was changed or forged',
  },
  STATEMENT: {
    nl: 'is niet wat de gemeente ondertekende: de opgave van wat zij introk of de handtekening is veranderd of nagemaakt',
    en: 'is not what the municipality signed: the statement of what it retracted or the signature was changed or forged',
  },
  FUTURE: {
    nl: 'is van een tijdstip dat nog moet komen: de klok van de gemeente of van deze machine loopt verkeerd',
    en: 'is of a moment that is still to come: the clock of the municipality or of this machine is wrong',
  },
  APPROVAL: {
    nl: 'draagt een handtekening van wie bouwde of goedkeurde die niet klopt, of twee keer van dezelfde',
    en: 'carries a signature of who built or approved it that is not right, or twice of the same one',
  },
  ROOT: {
    nl: 'past niet bij de hashes van de tabellen in hetzelfde manifest',
    en: 'does not go with the hashes of the tables in the same manifest',
  },
  AREAS: {
    nl: 'zijn niet de gebieden van deze release',
    en: 'are not the areas of this release',
  },
  SLICE: {
    nl: 'is niet wat verzegeld is: een cel, de zoutsleutel of de hash is veranderd',
    en: 'is not what was sealed: a cell, the key of the salts or the hash was changed',
  },
  TABLE: {
    nl: 'is niet de tabel van deze release: er ontbreekt een deel, of er is een te veel of veranderd',
    en: 'is not the table of this release: a part is missing, or one too many or changed',
  },
  NUMBER: {
    nl: 'staat zo niet in de release: het getal, het zout of de weg naar de handtekening is veranderd',
    en: 'does not stand in the release like this: the number, its salt or the way to the signature was changed',
  },
} as const satisfies Record<string, Sentence>;

/** One thing that is wrong, and where: `manifest`, a table, a slice or a line. It names what is public, never a value. */
export interface SealFinding {
  readonly fault: keyof typeof sealFaults;
  readonly at: string;
}

/** A finding as a sentence. */
export function sealSentence({ fault, at }: SealFinding): Sentence {
  return { nl: `${at} ${sealFaults[fault].nl}`, en: `${at} ${sealFaults[fault].en}` };
}
