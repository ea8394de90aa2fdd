// SPDX-License-Identifier: Apache-2.0
import { ProofError } from '../../proof/index.ts';
import { useFetch } from '../api/useFetch.ts';
import { useFormat } from '../ui/format.ts';
import { Notice, Spinner } from '../ui/Parts.tsx';
import { Section } from '../ui/Show.tsx';
import { useWords } from '../words/index.ts';
import type { Shown } from './Outcome.tsx';
import { compareWithLedger } from './outcome.ts';

/** Whether the validators have signed the result that is shown, checked here and not by the server. */
export function Proof({ election, manifest, report }: Shown) {
  const { results } = useWords();
  const { number } = useFormat();
  const words = results.proof;
  const { value, problem } = useFetch(`proof ${election.uuid}`, (signal) =>
    compareWithLedger(election.uuid, report, manifest.decimals, signal),
  );
  const refuted = value?.state === 'differs' || problem instanceof ProofError;
  return (
    <Section title={words.title}>
      {refuted ? (
        <Notice tone="danger" live title={words.differs} />
      ) : problem !== undefined ? (
        <Notice tone="warning" title={words.unproven} />
      ) : value?.state === 'proven' ? (
        <Notice tone="success" title={words.proven(number(value.by.signatures), number(value.by.block))}>
          <p>{words.limit}</p>
        </Notice>
      ) : (
        <Spinner label={words.checking} />
      )}
    </Section>
  );
}
