// SPDX-License-Identifier: Apache-2.0
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { Notice } from '../ui/Parts.tsx';
import type { Ballot } from './ballot.ts';
import { Chosen } from './Chosen.tsx';
import { Progress } from './Progress.tsx';
import { missing } from './selection.ts';
import { useTelling } from './text.ts';

export function Review({ ballot, onEdit, onNext }: { ballot: Ballot; onEdit: () => void; onNext: () => void }) {
  const tell = useTelling(ballot.manifest);
  const { review } = tell.booth;
  const lacking = missing(ballot.form, ballot.selection);
  const blank = ballot.selection.projects.length === 0;
  return (
    <Page title={review.title} intro={<p>{review.intro}</p>}>
      <Progress step="review" />
      {blank ? (
        <Notice tone="warning" title={review.blankTitle}>
          <p>{lacking ? tell.lacking(lacking) : review.blank}</p>
        </Notice>
      ) : (
        <Chosen ballot={ballot} />
      )}
      {lacking && !blank && <Notice tone="warning" live title={tell.lacking(lacking)} />}
      <p>{review.anonymous}</p>
      <div class="booth-buttons end">
        <Button kind="tertiary" onClick={onEdit}>
          {review.edit}
        </Button>
        <Button onClick={onNext} disabled={lacking !== undefined}>
          {review.next}
        </Button>
      </div>
    </Page>
  );
}
