// SPDX-License-Identifier: Apache-2.0
import { useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { pictureAddress } from '../api.ts';
import { storePicture } from '../calls.ts';
import { useDoing } from '../session.tsx';
import { Trouble } from '../Trouble.tsx';
import { useOfficeWords } from '../words/index.ts';
import type { ProjectForm } from './model.ts';
import { smaller } from './picture.ts';

/** A project's picture, with what it shows for who cannot see it. */
export function PictureField(props: {
  project: ProjectForm;
  at: (what: string) => string;
  sentence: (field: string) => string | undefined;
  set: (edit: Partial<ProjectForm>) => void;
  english: boolean;
}) {
  const { project, at, sentence, set } = props;
  const { picture } = project;
  const { projects: words } = useOfficeWords().draft;
  const { busy, problem, run } = useDoing();
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const stored = await run(async () => storePicture(await smaller(file)));
    if (stored) set({ picture: { sha256: stored.sha256, type: stored.type, alt: picture?.alt ?? '' } });
  };
  return (
    <fieldset class="picture-field">
      <legend class="form-tit">{words.picture}</legend>
      {picture && <img src={pictureAddress(picture.sha256)} alt={picture.alt} width="160" height="120" />}
      <div class="stack">
        <p class="quiet">{words.pictureHint}</p>
        <div class="buttons">
          <Button kind="secondary" size="small" busy={busy} onClick={() => input.current?.click()}>
            {picture ? words.pictureChange : words.pictureChoose}
          </Button>
          {picture && (
            <Button kind="text" size="small" onClick={() => set({ picture: undefined })}>
              {words.pictureRemove}
            </Button>
          )}
        </div>
        <input
          ref={input}
          type="file"
          class="sr-only"
          tabIndex={-1}
          aria-label={words.pictureChoose}
          accept="image/jpeg,image/png,image/webp"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <p role="status">{busy && words.pictureBusy}</p>
        {problem !== undefined && <Trouble problem={problem} />}
        {picture && (
          <TextField
            id={at('alt')}
            label={words.alt}
            hint={words.altHint}
            error={sentence(at('alt'))}
            value={picture.alt}
            onText={(alt) => set({ picture: { ...picture, alt } })}
          />
        )}
        {picture && props.english && (
          <TextField
            id={at('alt-en')}
            label={words.altEn}
            value={project.english.alt ?? ''}
            onText={(alt) => set({ english: { ...project.english, alt } })}
          />
        )}
      </div>
    </fieldset>
  );
}
