// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { Bar } from '../ui/Parts.tsx';
import { type Ballot, summaryParts } from './ballot.ts';
import { Chosen } from './Chosen.tsx';
import { missing, tally } from './selection.ts';
import { useTelling } from './text.ts';

/** Always in sight while choosing: how far the rule is used, what is chosen, and the way on. */
export function ChoiceBar({ ballot, onReview }: { ballot: Ballot; onReview: () => void }) {
  const tell = useTelling(ballot.manifest);
  const { bar } = tell.booth;
  const { form, selection } = ballot;
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const lacking = missing(form, selection);
  useEffect(() => {
    if (selection.projects.length === 0) setOpen(false);
  }, [selection]);
  const review = () => (lacking ? setAsked(true) : onReview());
  const [first, ...rest] = summaryParts(form, selection, tell);
  return (
    <section class="booth-bar" aria-label={bar.label}>
      {open && (
        <div class="booth-bar-list">
          <Chosen ballot={ballot} />
          <Button kind="tertiary" size="medium" onClick={ballot.clear}>
            {tell.booth.chosen.clear}
          </Button>
        </div>
      )}
      <Meters ballot={ballot} />
      <div class="booth-bar-row">
        <p class="booth-bar-state">
          <strong>{first}</strong>
          {rest.map((part) => (
            <span key={part}>{part}</span>
          ))}
          {selection.projects.length > 0 && <span class="booth-not-cast">{bar.notCast}</span>}
          {lacking && (
            <span class="booth-lacking" role={asked ? 'alert' : undefined}>
              {tell.lacking(lacking)}
            </span>
          )}
        </p>
        <div class="booth-bar-buttons">
          {selection.projects.length > 0 && (
            <button type="button" class="booth-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? bar.hide : bar.show}
            </button>
          )}
          <Button size="large" onClick={review}>
            {bar.review}
          </Button>
        </div>
      </div>
    </section>
  );
}

function Meters({ ballot }: { ballot: Ballot }) {
  const { bar } = useTelling(ballot.manifest).booth;
  const { cost, points } = tally(ballot.form, ballot.selection);
  const meter = (share: number, label: string) => <Bar value={share * 1000} max={1000} label={label} />;
  return (
    <>
      {cost.most !== undefined && meter(cost.share, bar.costUsed)}
      {points?.most !== undefined && meter(points.share, bar.pointsUsed)}
    </>
  );
}
