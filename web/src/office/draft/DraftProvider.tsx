// SPDX-License-Identifier: Apache-2.0
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { blankDraft, type DraftForm, type ElectionForm, isBlank, type ProjectForm } from './model.ts';
import { forget, keep, kept } from './store.ts';

interface Drafting {
  form: DraftForm;
  change: (edit: (form: DraftForm) => DraftForm) => void;
  /** When it was saved on this device, milliseconds; undefined: not, or not yet. */
  saved: number | undefined;
  /** The browser keeps nothing. */
  refused: boolean;
  discard: () => void;
}

const DraftContext = createContext<Drafting | undefined>(undefined);

export function useDraft(): Drafting {
  const drafting = useContext(DraftContext);
  if (!drafting) throw new Error('office: used outside of <DraftProvider>');
  return drafting;
}

/** Holds the draft while the office is open, and saves it a moment after each change. */
export function DraftProvider({ children }: { children: ComponentChildren }) {
  const [first] = useState(kept);
  const [form, setForm] = useState<DraftForm>(() => first?.form ?? blankDraft());
  const [saved, setSaved] = useState(first?.saved);
  const [refused, setRefused] = useState(false);
  const edited = useRef(false);
  useEffect(() => {
    if (!edited.current || isBlank(form)) return;
    const timer = setTimeout(() => {
      const now = Date.now();
      const stays = keep(form, now);
      setRefused(!stays);
      if (stays) setSaved(now);
    }, 400);
    return () => clearTimeout(timer);
  }, [form]);
  const change = (edit: (form: DraftForm) => DraftForm) => {
    edited.current = true;
    setForm(edit);
  };
  const discard = () => {
    edited.current = false;
    forget();
    setSaved(undefined);
    setForm(blankDraft());
  };
  return <DraftContext.Provider value={{ form, change, saved, refused, discard }}>{children}</DraftContext.Provider>;
}

export const editElection =
  (key: string, edit: Partial<ElectionForm> | ((election: ElectionForm) => ElectionForm)) =>
  (form: DraftForm): DraftForm => ({
    ...form,
    elections: form.elections.map((one) =>
      one.key !== key ? one : typeof edit === 'function' ? edit(one) : { ...one, ...edit },
    ),
  });

export const editProject = (election: string, key: string, edit: Partial<ProjectForm>) =>
  editElection(election, (one) => ({
    ...one,
    projects: one.projects.map((project) => (project.key === key ? { ...project, ...edit } : project)),
  }));
