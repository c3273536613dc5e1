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
