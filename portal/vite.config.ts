import { defineConfig } from 'vite';

export default defineConfig({
  // the page may lie below any path
  base: './',
  publicDir: 'target/static',
  build: {
    outDir: 'target/page',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/v1.0': 'http://localhost:8080', '/beta': 'http://localhost:8080' } },
});
