// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo, useState } from 'preact/hooks';
import { hashOf, inLanguage, type Manifest, type Picture, parseManifest } from '../../api/manifest.ts';
import { summaryParts, useBallot } from '../../booth/ballot.ts';
import { Chosen } from '../../booth/Chosen.tsx';
import { firstView, Projects, type View } from '../../booth/Projects.tsx';
import { ruleSentences, styleSentences, useTelling } from '../../booth/text.ts';
import { PictureSource } from '../../ui/Picture.tsx';
import { type Language, languages, loadWords, type Speech, SpeechContext, useSpeech } from '../../words/index.ts';
import { OfficeError, pictureAddress } from '../api.ts';
import '../../styles/booth.scss';
import { useOfficeWords } from '../words/index.ts';

/** The booth's own cards and rule, to try: nothing is cast. */
export function ResidentView({ canonical }: { canonical: string }) {
  const { draft } = useOfficeWords();
  const { speech, speak } = useOtherSpeech();
  const bytes = useMemo(() => new TextEncoder().encode(canonical), [canonical]);
  const manifest = useMemo(() => parseManifest(bytes), [bytes]);
  return (
    <section class="resident" aria-label={draft.preview.as}>
      <div class="resident-head">
        <h3>{draft.preview.as}</h3>
        <fieldset class="language">
          <legend class="sr-only">{draft.preview.language}</legend>
          {(Object.keys(languages) as Language[]).map((one) => (
            <button
              key={one}
              type="button"
              lang={one}
              aria-pressed={one === speech.language}
              onClick={() => void speak(one)}
            >
              {languages[one]}
            </button>
          ))}
        </fieldset>
      </div>
      <p class="quiet">{draft.preview.tryIt}</p>
      <SpeechContext.Provider value={speech}>
        <PictureSource.Provider value={officePicture}>
          <div class="resident-page" lang={speech.language}>
            <Booth manifest={manifest} bytes={bytes} />
          </div>
        </PictureSource.Provider>
      </SpeechContext.Provider>
    </section>
  );
}

function Booth({ manifest, bytes }: { manifest: Manifest; bytes: Uint8Array }) {
  const ballot = useBallot(manifest, bytes);
  const tell = useTelling(manifest);
  const { language } = useSpeech();
  const [view, setView] = useState<View>(() => ({ ...firstView(1), order: 'number' }));
  const { name, description } = inLanguage(manifest, language);
  return (
    <>
      <h4 class="resident-title">{name}</h4>
      {description && <p>{description}</p>}
      <ul class="issues">
        {[...styleSentences(ballot.form, tell), ...ruleSentences(manifest, tell)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Projects ballot={ballot} view={view} onView={setView} />
      <p role="status">
        <strong>{summaryParts(ballot.form, ballot.selection, tell).join(', ')}</strong>
      </p>
      <Chosen ballot={ballot} />
    </>
  );
}

/** The page's language first; the other one only within the preview. */
function useOtherSpeech() {
  const page = useSpeech();
  const [other, setOther] = useState<Pick<Speech, 'language' | 'words'>>();
  useEffect(() => setOther(undefined), [page.language]);
  const speak = async (language: Language) => setOther({ language, words: await loadWords(language) });
  const speech: Speech = { ...(other ?? page), speak: (language) => void speak(language) };
  return { speech, speak };
}

/** Pictures are the office's until the gateways have them. */
async function officePicture(picture: Picture, signal?: AbortSignal): Promise<string> {
  const response = await fetch(pictureAddress(picture.sha256), { credentials: 'same-origin', signal: signal ?? null });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!response.ok || hashOf(bytes) !== picture.sha256)
    throw new OfficeError({ code: 'picture', title: 'Another picture', status: response.status });
  return URL.createObjectURL(new Blob([bytes], { type: picture.type }));
}
