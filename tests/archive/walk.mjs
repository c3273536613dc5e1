// The whole path with the programs of an unpacked archive: run by its own runtime, without repository, npm or network.
// Arguments: directory of the archive, directory to work in. Prints one line of JSON.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';

const [archive, work] = process.argv.slice(2);
const node = join(work, 'my node');
const gateway = join(work, 'my gateway');
const environment = { PATH: '/usr/bin:/bin' };
const run = (program, ...words) =>
  execFileSync(join(archive, program), [...words, '--json'], { env: environment, encoding: 'utf8' });

async function serve(program, ...words) {
  const child = spawn(join(archive, program), ['serve', ...words, '--port', '0', '--json'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { child, said: JSON.parse(String(line).split('\n')[0]) };
}

run('zicht-node', 'init', '--dir', node, '--municipality', 'GM9901', '--name', 'Voorbeeldstad');
const { deliveries } = JSON.parse(
  run(
    'zicht-node',
    'synth',
    '--dir',
    node,
    '--out',
    join(work, 'in vented'),
    '--dwellings',
    '100',
    '--collects',
    'object',
  ),
);
for (const { dataset, file, manifest, mapping } of deliveries)
  run('zicht-node', 'ingest', dataset, file, '--dir', node, '--manifest', manifest, '--mapping', mapping);
run('zicht-node', 'build', '--dir', node);
run('zicht-node', 'publish', '--dir', node);
const served = await serve('zicht-node', '--dir', node);
run('zicht-gateway', 'nodes', 'add', served.said.url, '--municipality', 'GM9901', '--dir', gateway);
writeFileSync(
  join(gateway, 'purposes.yaml'),
  `purposes:
  - id: toets
    title: { nl: Toets, en: Test }
    legalBasis: verzonnen
    controller: toets
    indicators: ['*']
    levels: [MUNICIPALITY]
    until: 2999-12-31
`,
);
const asked = await serve('zicht-gateway', '--dir', gateway);
const query = `{ compare(indicator: "context.woningen", period: "2021JJ00", in: { municipalities: ["GM9901"] }) {
  rows { municipality { code } answer release { synthetic } observations { measure value status } } } }`;
const response = await fetch(asked.said.graphql, {
  method: 'POST',
  headers: { 'content-type': 'application/json', 'zicht-purpose': 'toets' },
  body: JSON.stringify({ query }),
});
const answer = await response.json();
const codes = [];
for (const { child } of [asked, served]) {
  child.kill('SIGTERM');
  codes.push((await once(child, 'exit'))[0]);
}
const networks = Object.keys(networkInterfaces());
process.stdout.write(`${JSON.stringify({ networks, runtime: process.execPath, answer, codes })}\n`);
