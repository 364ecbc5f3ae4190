import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import adapterNode from '@sveltejs/adapter-node';
import type { Adapter } from '@sveltejs/kit';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { forwardGraphql } from './graphql.dev.ts';

/** Absolute, because Vite's root is the repository's root and not this folder. */
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where the API answers during development; the built product asks the process that serves it. */
const graphql = process.env['JINGWEI_API'] ?? 'http://127.0.0.1:4322';

/** The same `platform.req.graphql` in development as in the product, so that pages have one way to ask. */
const adapter: Adapter = {
  ...adapterNode({ out: here('build') }),
  emulate: () => ({
    platform: () => ({
      req: Object.assign(new IncomingMessage(new Socket()), { graphql: forwardGraphql(graphql), writing: 'open' as const }),
    }),
  }),
};

export default defineConfig({
  root: here('..'),
  server: {
    host: '127.0.0.1',
    proxy: {
      '/graphql': graphql,
      '/export': new URL(graphql).origin,
      // Pages of that address are this server's; what is posted there goes to the API, which checks the host that the browser named.
      '/collection': {
        target: new URL(graphql).origin,
        changeOrigin: false,
        bypass: (request) => (request.method === 'POST' ? undefined : request.url),
      },
    },
  },
  plugins: [
    sveltekit({
      adapter,
      outDir: here('.svelte-kit'),
      files: { src: here('src'), assets: here('static') },
      compilerOptions: { runes: true },
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'img-src': ['self', 'data:'],
          // The hash is that of the style attribute on the router's announcer for screen readers.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
          'object-src': ['none'],
        },
      },
    }),
  ],
});
