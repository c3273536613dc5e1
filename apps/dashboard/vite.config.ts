import { defineConfig, type Plugin } from 'vite';
import { viewPaths } from './src/application/view-paths.ts';

/** Which addresses have a view, for who serves the page. */
const viewList: Plugin = {
  name: 'view-list',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'views.json', source: JSON.stringify(viewPaths) });
  },
};

/** Everything that the page needs lies beside it: nothing is inlined, because the page's policy allows no inline code or style. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  clearScreen: false,
  logLevel: 'warn',
  plugins: [viewList],
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: true,
  },
});
