import { people } from './people.ts';

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}button{font:inherit;padding:.4rem 1rem;margin:.3rem 0}';

/** Choose who you are: one button per person, no password. */
export function choicePage(uid: string): string {
  const buttons = people.map(
    ({ id, title }) => `<form method="post" action="/kies/${uid}/${id}"><button>${title} (${id})</button></form>`,
  );
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Aanmelden bij de demonstratie</title><style>${style}</style></head>
<body><main><h1>Wie bent u?</h1><p>Verzonnen mensen van de demonstratie, zonder wachtwoord. <span lang="en">Invented people of the demonstration, without a password.</span></p>
${buttons.join('\n')}</main></body></html>
`;
}
