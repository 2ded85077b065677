/** Writes the service worker: everything the build made is kept by the browser, so that the page opens without a network. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Emits `sw.js` with the list of all files; its name for the store changes with any of them. */
export function offlineCopy(): Plugin {
  return {
    name: 'burdenshift-offline',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.keys(bundle).filter((file) => !file.endsWith('.map'));
        const edition = createHash('sha256').update(files.sort().join('\n')).digest('hex').slice(0, 12);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: workerText(edition, ['./', ...files]) });
      },
    },
  };
}

const workerText = (edition: string, files: readonly string[]) => `'use strict';
const STORE = 'burdenshift-${edition}';
const FILES = ${JSON.stringify(files)};
self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(STORE).then((store) => store.addAll(FILES)));
});
self.addEventListener('activate', (event) => {
  const isOld = (name) => name.startsWith('burdenshift-') && name !== STORE;
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});
self.addEventListener('fetch', (event) => {
  const isOurs = event.request.method === 'GET' && new URL(event.request.url).origin === self.location.origin;
  if (!isOurs) return;
  event.respondWith(
    caches.open(STORE).then((store) => store.match(event.request, { ignoreSearch: true }))
      .then((kept) => kept ?? fetch(event.request)),
  );
});
`;
