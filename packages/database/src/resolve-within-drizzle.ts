import { registerHooks } from 'node:module';
import { besideInDrizzle } from './beside-in-drizzle.ts';

/**
 * Node would find the same, but reads the whole package.json of drizzle (180 kB) again for every one of its modules to know that it is a module, which was a fifth
 * of what a short command took (decision 0044). A program loads this before anything that stands on drizzle.
 */
registerHooks({
  resolve: (specifier, context, next) => {
    const url = besideInDrizzle(specifier, context.parentURL);
    return url === null ? next(specifier, context) : { url, format: 'module', shortCircuit: true };
  },
});
