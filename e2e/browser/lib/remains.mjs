// SPDX-License-Identifier: Apache-2.0

// Whatever a page leaves in the browser, as text to search.

/** Storage of every kind, cookies, address and history of a page. */
export async function remains(page) {
  const inside = await page.evaluate(dump);
  const cookies = await page.context().cookies();
  return JSON.stringify({ ...inside, cookies });
}

// Runs in the page.
async function dump() {
  const databases = {};
  for (const { name } of await indexedDB.databases()) {
    const open = await new Promise((resolve, reject) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    for (const store of open.objectStoreNames) {
      databases[`${name}/${store}`] = await new Promise((resolve, reject) => {
        const asked = open.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    }
    open.close();
  }
  const caches = {};
  for (const name of await window.caches.keys()) {
    const cache = await window.caches.open(name);
    caches[name] = (await cache.keys()).map((request) => request.url);
  }
  return {
    href: location.href,
    title: document.title,
    state: history.state,
    name: window.name,
    local: { ...localStorage },
    session: { ...sessionStorage },
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    databases,
    caches,
  };
}

/** How a secret may be written. */
export function writings(secret) {
  const bytes = Buffer.from(secret);
  const bare = secret.replaceAll('-', '');
  const base64 = [0, 1, 2].map((shift) => {
    // Whatever stands before it in the same base64 text, these characters depend on the secret alone.
    const text = Buffer.concat([Buffer.alloc(shift), bytes, Buffer.alloc(3)]).toString('base64');
    return text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
  });
  return [...new Set([secret, bare, encodeURIComponent(secret), bytes.toString('hex'), ...base64])];
}
