// SPDX-License-Identifier: Apache-2.0
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { type Picture as Meant, pictureOf } from '../api/manifest.ts';
import { useWords } from '../words/index.ts';

/** Where pictures come from: the gateway, unless another program shows the cards. */
export const PictureSource = createContext(pictureOf);

/** A project's picture, fetched when it comes near the window, and shown only if it is the manifest's. */
export function Picture({ picture, alt }: { picture: Meant; alt: string }) {
  const { common } = useWords();
  const source = useContext(PictureSource);
  const frame = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [address, setAddress] = useState<string>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && setNear(true), {
      rootMargin: '400px',
    });
    if (frame.current) watch.observe(frame.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!near) return undefined;
    const control = new AbortController();
    let made: string | undefined;
    source(picture, control.signal).then(
      (url) => {
        made = url;
        if (control.signal.aborted) URL.revokeObjectURL(url);
        else setAddress(url);
      },
      () => control.signal.aborted || setFailed(true),
    );
    return () => {
      control.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [near, picture.sha256]);
  return (
    <div class="picture" ref={frame}>
      {address && <img src={address} alt={alt} decoding="async" />}
      {failed && <p>{common.pictureFailed}</p>}
    </div>
  );
}
