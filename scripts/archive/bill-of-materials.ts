import type { LockedPackage } from './locked-packages.ts';

/** A bill of materials in CycloneDX 1.6 (ECMA-424): every package of others in an archive, the Node runtime among them, with licence and hash. */
export function billOfMaterials(version: string, packages: readonly LockedPackage[]): string {
  return `${JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: {
        component: {
          type: 'application',
          name: 'zichtlijn',
          version,
          'bom-ref': `zichtlijn@${version}`,
          licenses: [{ license: { id: 'EUPL-1.2' } }],
        },
      },
      components: packages.map(component),
    },
    null,
    1,
  )}\n`;
}

function component({ name, version, integrity, license, place }: LockedPackage) {
  const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    'bom-ref': place,
    ...(group === undefined ? {} : { group }),
    name: short,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    hashes: [{ alg: 'SHA-512', content: sha512Of(integrity) }],
    ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
  };
}

function sha512Of(integrity: string): string {
  const base64 = /^sha512-(.+)$/.exec(integrity)?.[1];
  if (base64 === undefined) throw new Error('an integrity that is no SHA-512');
  return Buffer.from(base64, 'base64').toString('hex');
}
