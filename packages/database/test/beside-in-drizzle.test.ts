import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { besideInDrizzle } from '../src/beside-in-drizzle.ts';

const drizzle = join(import.meta.dirname, '../../../node_modules/drizzle-orm');
const named = /^(?:import|export) .*?from "([^"]+)";$/gm;

describe('what a module of drizzle names', () => {
  const modules = ['*.js', 'pg-core/**/*.js', 'node-postgres/*.js', 'sql/**/*.js'].flatMap((at) =>
    globSync(join(drizzle, at)),
  );
  const names = modules.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(named)].map(([, name = '']) => [name, pathToFileURL(path).href] as const),
  );

  test('beside itself is a module that is there', () => {
    expect(JSON.parse(readFileSync(join(drizzle, 'package.json'), 'utf8')).type).toBe('module');
    const beside = names.filter(([name]) => name.startsWith('.'));
    expect(beside.length).toBeGreaterThan(300);
    for (const [name, parent] of beside) {
      const found = besideInDrizzle(name, parent);
      expect(found?.startsWith(pathToFileURL(drizzle).href), `${name} in ${parent}`).toBe(true);
      expect(existsSync(fileURLToPath(found!)), `${name} in ${parent}`).toBe(true);
    }
  });

  test('elsewhere is left to Node, and so is what others name', () => {
    const elsewhere = names.filter(([name]) => !name.startsWith('.'));
    expect(elsewhere.length).toBeGreaterThan(0);
    for (const [name, parent] of elsewhere) expect(besideInDrizzle(name, parent)).toBeNull();
    expect(besideInDrizzle('./x.js', 'file:///srv/node_modules/other/index.js')).toBeNull();
    expect(besideInDrizzle('./x.js', undefined)).toBeNull();
  });
});
