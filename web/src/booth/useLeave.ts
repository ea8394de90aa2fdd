// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';

/**
 * While there is a ballot that is not cast, leaving asks first: the browser when the page is closed or reloaded, `link`
 * when a link of the page was clicked.
 */
export function useLeave(unconfirmed: boolean): { link: string | undefined; stay: () => void } {
  const [link, setLink] = useState<string>();
  useEffect(() => {
    if (!unconfirmed) return undefined;
    const unload = (event: BeforeUnloadEvent) => event.preventDefault();
    const click = (event: MouseEvent) => {
      const anchor = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const href = anchor?.getAttribute('href') ?? '#';
      const elsewhere = anchor?.hasAttribute('download') || anchor?.getAttribute('target') === '_blank';
      if (href.startsWith('#') || elsewhere || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (anchor?.closest('dialog')) return; // the answer to this very question
      event.preventDefault();
      event.stopPropagation();
      setLink(href);
    };
    addEventListener('beforeunload', unload);
    document.addEventListener('click', click, true);
    return () => {
      removeEventListener('beforeunload', unload);
      document.removeEventListener('click', click, true);
    };
  }, [unconfirmed]);
  return { link, stay: () => setLink(undefined) };
}
