import type { FrameWords } from '../nl/frame.ts';

/** What stands around every page. */
export const frame: FrameWords = {
  product: 'Zichtlijn',
  tagline: 'A view on organised crime that leans on legal society, comparable between municipalities',
  skip: 'To the content',
  navigation: 'Main menu',
  otherLanguage: 'Nederlands',
  loading: 'Fetching…',
  answered: 'The numbers are up to date.',
  close: 'Close',
  invented: 'Invented data (verzonnen gegevens).',
  inventedMore: 'Nothing here is about an existing person, address, business or neighbourhood.',
  firstSightTitle: 'First sight.',
  firstSight: (name, until) =>
    `Of ${name} you see a release that only its own people see until ${until}. Until then others see the previous one, or none. Any figure that ${name} is part of, of a region or the country too, may differ from what they see: do not share it before.`,
  statementTitle: 'How to read this',
  statement:
    'A high number shows a pattern that is worth a closer look. It proves no wrongdoing and says nothing about who lives or works there. Nothing here points to a person, a business or an address; the neighbourhood is the finest view.',
  purposeNow: 'Purpose of this session',
  signedInAs: 'Signed in as',
  signOut: 'Sign out',
  roles: {
    'riec-analyst': 'analyst of a RIEC',
    'municipality-analyst': 'analyst of a municipality',
    coordinator: 'coordinator',
    auditor: 'auditor',
  },
  purposeChange: 'Another purpose',
  purposeTitle: 'What do you use these numbers for?',
  purposeWhy:
    'Data may be used for a purpose that was laid down beforehand, and for nothing else. Choose one; it holds until you close this tab. Your purpose goes with every question to the municipalities and is kept in the log, so that afterwards it can be seen who asked what for which purpose. The numbers themselves are not in that log.',
  purposeStart: 'Continue with this purpose',
  purposeNone:
    'No purpose is registered at this gateway, and without a purpose no numbers are given. Ask the administrator to register one.',
  purposeCovers: (indicators, levels, until) => `${indicators}; ${levels}; up to and including ${until}`,
  purposeAll: 'all indicators',
  purposeBasis: 'Legal basis',
  purposeController: 'Controller',
  purposeCoversLabel: 'Covers',
  notFoundTitle: 'There is no such page',
  notFound: 'The address is wrong, or the page has moved. The menu above leads on.',
  faultTitle: 'Part of the answer is missing',
  moreFaults: (count) => `and ${count} more`,
  again: 'Try again',
  footer:
    'Zichtlijn is free software under the EUPL-1.2. This page loads nothing from elsewhere and keeps nothing about you.',
  explorer: 'API explorer',
  list: (parts) => new Intl.ListFormat('en', { type: 'conjunction' }).format(parts),
};
