/** One list of source codes that ships: what each becomes in the contract, and where the codes stand. */
export interface CodeList {
  readonly source: string;
  /** Whether upper and lower case are one, for lists of words. */
  readonly words: boolean;
  readonly codes: Readonly<Record<string, string>>;
}

/**
 * Code lists that many deliveries share, for `codes: <name>` in a mapping. Only lists whose codes are published and certain; police
 * systems have no public list of their incident codes, so a mapping writes those out.
 */
export const codeLists = {
  'cbs-huishoudpositie': {
    source: 'CBS, StatLine 37620 Personen in huishoudens (seen 2026-11)',
    words: true,
    codes: {
      'thuiswonend kind': 'thuiswonend_kind',
      alleenstaand: 'alleenstaand',
      alleenstaande: 'alleenstaand',
      'partner in niet-gehuwd paar zonder kinderen': 'partner_zonder_kinderen',
      'partner in gehuwd paar zonder kinderen': 'partner_zonder_kinderen',
      'partner in niet-gehuwd paar met kinderen': 'partner_met_kinderen',
      'partner in gehuwd paar met kinderen': 'partner_met_kinderen',
      'ouder in eenouderhuishouden': 'ouder_eenouderhuishouden',
      'overig lid huishouden': 'overig',
      'persoon in institutioneel huishouden': 'institutioneel',
      'personen in institutionele huishoudens': 'institutioneel',
    },
  },
  'cbs-misdrijven-2010': {
    source:
      'CBS, Standaardclassificatie Misdrijven 2010, main groups as StatLine names and numbers them (seen 2026-11)',
    words: true,
    codes: {
      '1': 'vermogen',
      '2': 'vernieling_en_openbare_orde',
      '3': 'geweld_en_seksueel',
      '4': 'overig_wetboek_van_strafrecht',
      '5': 'verkeer',
      '6': 'drugs',
      '7': 'wapens',
      '9': 'overige_wetten',
      vermogensmisdrijven: 'vermogen',
      'vernielingen,misdropenborde/gezag': 'vernieling_en_openbare_orde',
      'gewelds- en seksuele misdrijven': 'geweld_en_seksueel',
      'misdrijven wvsr (overig)': 'overig_wetboek_van_strafrecht',
      verkeersmisdrijven: 'verkeer',
      drugsmisdrijven: 'drugs',
      '(vuur)wapenmisdrijven': 'wapens',
      'misdrijven overige wetten': 'overige_wetten',
      witwassen: 'witwassen',
    },
  },
  'kvk-rechtsvorm': {
    source: 'KVK Handelsregister, rechtsvorm in words (developers.kvk.nl, seen 2026-11)',
    words: true,
    codes: {
      stichting: 'stichting',
      vereniging: 'vereniging',
      'vereniging van eigenaars': 'vve',
      kerkgenootschap: 'kerkgenootschap',
      coöperatie: 'cooperatie',
      'onderlinge waarborg maatschappij': 'onderlinge',
      'onderlinge waarborgmaatschappij': 'onderlinge',
      bv: 'bv',
      'besloten vennootschap': 'bv',
      nv: 'nv',
      'naamloze vennootschap': 'nv',
      vof: 'vof',
      'vennootschap onder firma': 'vof',
      'commanditaire vennootschap': 'cv',
      maatschap: 'maatschap',
      eenmanszaak: 'eenmanszaak',
      'publiekrechtelijke rechtspersoon': 'publiekrechtelijk',
      rederij: 'overig',
      'overige privaatrechtelijke rechtspersoon': 'overig',
    },
  },
  'bag-gebruiksdoel': {
    source: 'Catalogus BAG 2018, gebruiksdoel van een verblijfsobject; horeca is no BAG use',
    words: true,
    codes: {
      woonfunctie: 'woning',
      winkelfunctie: 'winkel',
      kantoorfunctie: 'kantoor',
      industriefunctie: 'industrie',
      logiesfunctie: 'logies',
      bijeenkomstfunctie: 'bijeenkomst',
      celfunctie: 'overig',
      gezondheidszorgfunctie: 'overig',
      onderwijsfunctie: 'overig',
      sportfunctie: 'overig',
      'overige gebruiksfunctie': 'overig',
    },
  },
  'brp-geslacht': {
    source: 'Logisch Ontwerp BRP, element 04.10 geslachtsaanduiding',
    words: false,
    codes: { M: 'man', V: 'vrouw', O: 'onbekend' },
  },
} as const satisfies Record<string, CodeList>;

export type CodeListName = keyof typeof codeLists;

export const codeListNames = Object.keys(codeLists) as [CodeListName, ...CodeListName[]];
