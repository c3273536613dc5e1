#!/usr/bin/env node
// Plain JavaScript, so that an old Node can still read the sentence below.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `NODE_VERSION\n  Node ${process.versions.node} is te oud: gebruik Node 24 of hoger (npm ci brengt het mee; start met npx of npm run).\n  Node ${process.versions.node} is too old: use Node 24 or higher (npm ci brings it along; start with npx or npm run).\n`,
  );
  process.exitCode = 1;
} else {
  // What Node compiled is kept beside the packages (decision 0054); an older Node cannot name this import.
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(`${import.meta.dirname}/../../../node_modules/.cache/zichtlijn/compiled`);
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  // Before anything that stands on drizzle is looked for.
  await import('@zichtlijn/database/resolve-within-drizzle');
  await import('../src/main.ts');
}
