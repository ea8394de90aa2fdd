// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'preact/hooks';
import { hasPoints } from '../../belenios/form.ts';
import { type BallotForm, readForm, type Selection } from '../../belenios/index.ts';
import type { Manifest } from '../api/manifest.ts';
import { add, empty, give, move, refusal, remove, tally } from './selection.ts';
import { isOpen, useTelling } from './text.ts';

/** The ballot that is being filled in, what can be done to it, and what is read out after each change. */
export interface Ballot {
  form: BallotForm;
  manifest: Manifest;
  selection: Selection;
  said: string;
  toggle: (project: number) => void;
  give: (project: number, points: number) => void;
  move: (project: number, by: number) => void;
  clear: () => void;
  /** For the next voter: nothing is said. */
  reset: () => void;
}

export function useBallot(manifest: Manifest, bytes: Uint8Array): Ballot {
  const form = useMemo(() => readForm(bytes), [bytes]);
  const [selection, setSelection] = useState<Selection>(() => empty(form));
  const [said, say] = useState('');
  const tell = useTelling(manifest);
  const { booth } = tell;
  const name = (project: number) => tell.project(project).name;
  // Each change starts from the newest selection, so that two clicks before the page is drawn again cannot exceed the rule.
  const change = (make: (before: Selection) => Selection, words: (before: Selection, after: Selection) => string) =>
    setSelection((before) => {
      const after = make(before);
      say(words(before, after));
      return after;
    });
  const toggle = (project: number) =>
    change(
      (s) => (s.projects.includes(project) ? remove(s, project) : add(form, s, project)),
      (before, after) => {
        const problem = before === after ? refusal(form, before, project) : undefined;
        if (problem) return `${booth.said.full} ${tell.refused(problem, tally(form, before))}`;
        const done = after.projects.includes(project) ? booth.said.added : booth.said.removed;
        return `${done(name(project))} ${summary(form, after, tell)}`;
      },
    );
  return {
    form,
    manifest,
    selection,
    said,
    toggle,
    give: (project, points) =>
      change(
        (s) => give(form, s, project, points),
        (_, after) => {
          const given = after.points?.[after.projects.indexOf(project)] ?? 0;
          return `${booth.said.points(name(project), String(given))} ${summary(form, after, tell)}`;
        },
      ),
    move: (project, by) =>
      change(
        (s) => move(s, project, by),
        (_, after) => booth.said.moved(name(project), String(after.projects.indexOf(project) + 1)),
      ),
    clear: () =>
      change(
        () => empty(form),
        () => booth.said.cleared,
      ),
    reset: () => {
      setSelection(empty(form));
      say('');
    },
  };
}

/** How far the rule is used, in one line. */
export function summary(form: BallotForm, selection: Selection, tell: ReturnType<typeof useTelling>): string {
  return summaryParts(form, selection, tell).join(', ');
}

export function summaryParts(form: BallotForm, selection: Selection, tell: ReturnType<typeof useTelling>): string[] {
  const { booth, count, money } = tell;
  const { chosen, most, cost, points } = tally(form, selection);
  const counted = form.type === 'ordinal' ? booth.bar.ranked : booth.bar.count;
  const parts = [isOpen(form) ? booth.bar.any(count(chosen)) : counted(count(chosen), count(most))];
  if (hasPoints(form.type) && points) {
    parts.push(
      points.most === undefined ? booth.bar.pointsGiven(points.has) : booth.bar.pointsLeft(points.left ?? '0'),
    );
  }
  if (cost.left !== undefined) parts.push(booth.bar.money(money(cost.left)));
  return parts;
}
