import type { JoiningWords } from '../nl/joining.ts';

/** Who is connected, and how a municipality joins. */
export const joining: JoiningWords = {
  title: 'Joining',
  lead: 'How the nodes of municipalities are doing now, and for whoever wants to join the steps in order.',
  nodes: 'Connected nodes',
  table: 'State of each node',
  connected: (count, all) => `${count} of the ${all} municipalities have a node at this gateway.`,
  notTold:
    'This is what the nodes themselves tell. An indicator counts as soon as a table of it was published; that table can also say that something is not collected.',
  find: 'The steps of a municipality',
  planOf: (name) => `Steps for ${name}`,
  seenFrom: 'What is done follows from the register and from what the node answers.',
  notSeen:
    'No node of this municipality is registered at this gateway. What was done inside the municipality cannot be seen from here; begin with the first step that was not taken yet.',
  onlyInvented: 'The current release is of invented data: a trial. The steps with real data are still to come.',
  guide:
    'At length, with examples: docs/node-guide.md (for the municipality) and docs/gateway-guide.md (for the administrator of the gateway).',
  state: { done: 'done', next: 'next', unseen: 'cannot be seen from here' },
  steps: {
    agree: {
      title: 'Agree',
      text: 'Lay down legal basis and purpose, agree a delivery with every source holder, and let the privacy officer look along. Each delivery gets a manifest that says so; without a manifest nothing is loaded.',
      command: '',
    },
    init: {
      title: 'Set up the node',
      text: 'Makes the directory of the node with configuration and secrets. Keep a copy of secrets.json apart.',
      command: 'npx zicht-node init --dir my-node --municipality GMxxxx --name "NAAM"',
    },
    synth: {
      title: 'Try with invented data',
      text: 'In a directory of its own, without one real fact. Every release of it says for good that it is invented. May be skipped.',
      command: 'npx zicht-node synth --dir my-node --out invented --dwellings 5000 --realistic',
    },
    ingest: {
      title: 'Take in deliveries',
      text: 'File by file, with manifest and mapping. A delivery goes in completely or not at all.',
      command:
        'npx zicht-node ingest property_transfer transfers.csv --manifest manifest.yaml --mapping mapping.yaml --dir my-node',
    },
    build: {
      title: 'Count and protect',
      text: 'Counts every indicator that the deliveries allow, and protects all tables together. Nothing leaves.',
      command: 'npx zicht-node build --dir my-node',
    },
    preview: {
      title: 'Look',
      text: 'Every cell as it would leave. Let the privacy officer look here.',
      command: 'npx zicht-node preview --dir my-node',
    },
    publish: {
      title: 'Publish',
      text: 'Makes what is staged a release, which never changes any more.',
      command: 'npx zicht-node publish --dir my-node',
    },
    serve: {
      title: 'Answer',
      text: 'The node answers only the gateway of which it knows the key; ask the administrator for it (zicht-gateway key).',
      command: 'npx zicht-node serve --dir my-node --port 4001',
    },
    connect: {
      title: 'Join the gateway',
      text: 'Ask the operator of the gateway for a code (zicht-gateway nodes invite). The node builds golden microdata, gets a certificate and is probed.',
      command: 'npx zicht-node join CODE --dir my-node',
    },
  },
  standing: {
    title: 'How far municipalities are',
    table: 'Step and drift of each municipality',
    counts: (steps: string) => `By step: ${steps}.`,
    step: 'step',
    since: 'since',
    listed: 'listed',
    drift: 'drifted from its certificate',
    steps: {
      INVITED: 'invited',
      LEGAL: 'legal side settled',
      DATA: 'data in',
      PREVIEW: 'preview judged',
      PUBLISHED: 'published',
    },
    drifts: {
      UNCERTIFIED: 'added without a certificate',
      EXPIRED: 'certificate expired',
      KEY: 'another key',
      CONTRACT: 'another contract',
      SOFTWARE: 'other software',
      GOLDEN: 'golden build of another version',
      POLICY: 'another or weaker protection policy',
    },
    yes: 'yes',
    no: 'no',
    asItShould: 'no',
    notForYou: 'not for your role',
    note: 'Invitations and releases the gateway sees itself. Whether the legal side is settled, data are in and the preview was judged, its operator notes (zicht-gateway nodes step).',
  },
  columns: {
    municipality: 'municipality',
    answer: 'answer',
    published: 'published',
    release: 'release',
    contract: 'contract and policy',
    offers: 'indicators',
    fine: 'of which by neighbourhood',
  },
  answer: {
    ANSWERED: 'answers',
    PARTIAL: 'answers in part',
    NOT_CONNECTED: 'not connected',
    UNREACHABLE: 'unreachable',
    LATE: 'late',
    REFUSED: 'declined',
    INVALID: 'invalid answer',
    STALE: 'away; earlier answers only',
  },
  none: 'nothing yet',
  invented: 'invented data',
  versions: (contract, policy) => `${contract}; ${policy}`,
  of: (count, all) => `${count} of ${all}`,
};
