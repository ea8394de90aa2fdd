// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { type Audit, answerOf, type Booth, type SealedBallot } from '../../belenios/index.ts';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { Details, Notice, Spinner } from '../ui/Parts.tsx';
import { useWords } from '../words/index.ts';
import { AuditView } from './AuditView.tsx';
import type { Ballot } from './ballot.ts';
import { Chosen } from './Chosen.tsx';
import type { Voter } from './Code.tsx';
import { Mishap } from './Guard.tsx';
import { grouped } from './letter.ts';
import { Progress } from './Progress.tsx';
import { TrustPanel, type TrustProps } from './TrustPanel.tsx';
import { useTelling } from './text.ts';
import { isCertain } from './trust.ts';

interface ConfirmProps {
  ballot: Ballot;
  client: Booth;
  voter: Voter;
  trust: TrustProps;
  onCast: (sealed: SealedBallot) => void;
  onRecover: (problem: unknown) => void;
  onEdit: () => void;
  onBack: () => void;
}

/** The choice is encrypted before it is asked whether to cast it or to open it: so the device cannot know which it will be. */
export function Confirm({ ballot, client, voter, trust, onCast, onRecover, onEdit, onBack }: ConfirmProps) {
  const { booth } = useTelling(ballot.manifest);
  const [audit, setAudit] = useState<Audit>();
  const certain = isCertain(trust.trust, trust.fingerprint);
  const { sealed, problem, again } = useSealed(ballot, client, certain && !audit);
  const [failed, setFailed] = useState<unknown>();
  if (audit) return <AuditView ballot={ballot} audit={audit} onAgain={() => setAudit(undefined)} onChange={onEdit} />;
  const open = () => {
    if (sealed) client.audit(sealed).then(setAudit, setFailed);
  };
  const retry = () => {
    onRecover(problem ?? failed);
    setFailed(undefined);
    again();
  };
  return (
    <Page title={booth.confirm.title}>
      <Progress step="confirm" />
      {!certain && (
        <>
          <p>{booth.confirm.notChecked}</p>
          <TrustPanel {...trust} />
        </>
      )}
      <section class="booth-yours">
        <h2>{booth.confirm.yours}</h2>
        {ballot.selection.projects.length > 0 ? (
          <Chosen ballot={ballot} fixed />
        ) : (
          <Notice tone="warning" title={booth.review.blankTitle}>
            <p>{booth.review.blank}</p>
          </Notice>
        )}
      </section>
      {voter.weight > 1 && <p>{booth.code.weight(String(voter.weight))}</p>}
      {(problem ?? failed) !== undefined && (
        <Mishap problem={problem ?? failed}>
          <Button kind="secondary" size="medium" onClick={retry}>
            {booth.casting.retry}
          </Button>
        </Mishap>
      )}
      {certain && !sealed && problem === undefined && <Spinner label={booth.confirm.sealing} />}
      {sealed && (
        <div class="booth-sealed">
          <p role="status">{booth.confirm.sealed}</p>
          <Button size="xlarge" wide onClick={() => onCast(sealed)}>
            {booth.confirm.cast}
          </Button>
          <p class="booth-note">{booth.confirm.castNote}</p>
        </div>
      )}
      {sealed && (
        <Details summary={booth.confirm.auditSummary}>
          <p>{booth.confirm.auditNote}</p>
          <Seal commitment={sealed.commitment} />
          <Button kind="secondary" size="medium" onClick={open}>
            {booth.confirm.audit}
          </Button>
        </Details>
      )}
      <div class="booth-buttons">
        <Button kind="tertiary" onClick={onBack}>
          {booth.back}
        </Button>
        <Button kind="tertiary" onClick={onEdit}>
          {booth.review.edit}
        </Button>
      </div>
    </Page>
  );
}

export function Seal({ commitment }: { commitment: string }) {
  const { booth } = useWords();
  return (
    <p>
      {booth.confirm.commitment}
      <br />
      <span class="mono booth-fingerprint">{grouped(commitment)}</span>
    </p>
  );
}

/** Encrypts the choice as it is now; a choice that changes is encrypted anew. */
function useSealed(ballot: Ballot, client: Booth, wanted: boolean) {
  const [sealed, setSealed] = useState<SealedBallot>();
  const [problem, setProblem] = useState<unknown>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    setSealed(undefined);
    setProblem(undefined);
    if (!wanted) return undefined;
    let current = true;
    Promise.resolve()
      .then(() => client.seal([answerOf(ballot.form, ballot.selection)]))
      .then(
        (made) => current && setSealed(made),
        (cause: unknown) => current && setProblem(cause),
      );
    return () => {
      current = false;
    };
  }, [ballot.form, ballot.selection, client, wanted, round]);
  return { sealed, problem, again: () => setRound((n) => n + 1) };
}
