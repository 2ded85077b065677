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
        const hash = createHash('sha256');
        // Most names carry a digest of what is in the file; a page's does not.
        for (const file of files.sort()) {
          const made = bundle[file]!;
          hash.update(`${file}\n`).update(made.type === 'asset' ? made.source : '');
        }
        const edition = hash.digest('hex').slice(0, 12);
        const parts = files.filter((file) => file !== 'index.html');
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: workerText(edition, parts) });
      },
    },
  };
}

const workerText = (edition: string, files: readonly string[]) => `'use strict';
const STORE = 'burdenshift-${edition}';
const FILES = ${JSON.stringify(files)};
self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(STORE).then((store) => Promise.all([store.addAll(FILES), keepPage(store)])));
});
// Servers differ in whether a folder, its index.html or both can be asked for; a page that was led elsewhere is kept as if it were not.
async function keepPage(store) {
  const folder = await fetch('./');
  const answer = folder.ok ? folder : await fetch('index.html');
  if (!answer.ok) throw new Error('The page cannot be fetched.');
  await store.put('index.html', new Response(await answer.blob(), { headers: answer.headers }));
}
self.addEventListener('activate', (event) => {
  // Tabs opened before this version came may still fetch parts of the one before it.
  const isOurs = (name) => name.startsWith('burdenshift-') && name !== STORE;
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter(isOurs).slice(0, -1).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});
self.addEventListener('fetch', (event) => {
  const isOurs = event.request.method === 'GET' && new URL(event.request.url).origin === self.location.origin;
  if (!isOurs) return;
  const asked = event.request.url.split(/[?#]/)[0] === self.registration.scope ? 'index.html' : event.request;
  const find = (store) => store.match(asked, { ignoreSearch: true, ignoreVary: true });
  event.respondWith(
    caches.open(STORE).then(find).then((kept) => kept ?? find(caches)).then((kept) => kept ?? fetch(event.request)),
  );
});
`;
