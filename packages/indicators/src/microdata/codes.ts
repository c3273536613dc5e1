/** Code lists of the microdata contract that several datasets share. */
export const uses = ['woning', 'winkel', 'kantoor', 'industrie', 'logies', 'bijeenkomst', 'horeca', 'overig'] as const;
export const dwellingTypes = ['eengezins', 'meergezins', 'overig', 'onbekend'] as const;
export const tenures = ['koop', 'huur_corporatie', 'huur_overig', 'onbekend'] as const;
export const transferKinds = ['verkoop', 'erfenis', 'schenking', 'verdeling', 'overig'] as const;
export const rights = [
  'eigendom',
  'appartementsrecht',
  'erfpacht',
  'opstal',
  'vruchtgebruik',
  'bloot_eigendom',
  'overig',
] as const;
export const transferRoles = ['koper', 'verkoper'] as const;
export const partyKinds = [
  'persoon',
  'stichting',
  'vereniging',
  'onderneming',
  'woningcorporatie',
  'overheid',
  'onbekend',
] as const;
export const residences = ['gemeente', 'elders_nederland', 'buitenland', 'onbekend'] as const;
export const drugOffences = [
  'vervaardiging_softdrugs',
  'handel_softdrugs',
  'bezit_softdrugs',
  'vervaardiging_harddrugs',
  'handel_harddrugs',
  'bezit_harddrugs',
  'in_uitvoer',
  'voorbereiding',
  'overig_opiumwet',
  'onbekend',
] as const;
/** Offences that no definition counts: the programme is about trade and production, not about users. */
export const possessionOffences = [
  'bezit_softdrugs',
  'bezit_harddrugs',
] as const satisfies (typeof drugOffences)[number][];
export const incidentLocations = ['openbare_weg', 'woning', 'bedrijfspand', 'overig', 'onbekend'] as const;
export const householdPositions = [
  'thuiswonend_kind',
  'alleenstaand',
  'partner_zonder_kinderen',
  'partner_met_kinderen',
  'ouder_eenouderhuishouden',
  'institutioneel',
  'overig',
  'onbekend',
] as const;
export const substances = ['cocaine', 'amphetamine', 'mdma', 'methamphetamine', 'ketamine', 'cannabis'] as const;
export const recordKinds = ['politieregistratie', 'justitieel_gegeven', 'veroordeling'] as const;
/**
 * The main groups of the standard classification of offences (CBS, Standaardclassificatie Misdrijven 2010), and money laundering,
 * which that classification keeps under property offences.
 */
export const offenceGroups = [
  'vermogen',
  'vernieling_en_openbare_orde',
  'geweld_en_seksueel',
  'overig_wetboek_van_strafrecht',
  'verkeer',
  'drugs',
  'wapens',
  'overige_wetten',
  'witwassen',
] as const;
export const grantKinds = ['omgevingsvergunning', 'exploitatievergunning', 'alcoholwetvergunning', 'subsidie'] as const;
export const educationLevels = ['laag', 'middelbaar', 'hoog', 'onbekend'] as const;
