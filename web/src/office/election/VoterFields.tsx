// SPDX-License-Identifier: Apache-2.0
import { useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Field.tsx';
import { useFormat } from '../../ui/format.ts';
import { Area, NumberField } from '../draft/Inputs.tsx';
import { useOfficeWords } from '../words/index.ts';
import type { Asking } from './ActionFields.tsx';
import { voterLines } from './answers.ts';

/** The voters as a list, typed, pasted or from a file; or only how many. In a campaign with their districts. */
export function VoterFields({ id, register, answers, set, say }: Asking & { register: boolean }) {
  const { actions } = useOfficeWords();
  const { number } = useFormat();
  const file = useRef<HTMLInputElement>(null);
  const lines = voterLines(answers.voters).length;
  const read = async (chosen: File | undefined) => chosen && set({ voters: await chosen.text() });
  const list = register || answers.how === 'list';
  return (
    <>
      {!register && (
        <RadioGroup
          label={actions.how}
          value={answers.how}
          choices={[
            { value: 'list', label: actions.byList },
            { value: 'count', label: actions.byCount },
          ]}
          onChoose={(how) => set({ how: how === 'count' ? 'count' : 'list' })}
        />
      )}
      {list ? (
        <>
          <Area
            id={`${id}-voters`}
            label={register ? actions.register : actions.voters}
            hint={register ? actions.registerHint : actions.votersHint}
            error={say('voters')}
            rows={8}
            value={answers.voters}
            onText={(voters) => set({ voters })}
          />
          <div class="buttons">
            <Button kind="tertiary" size="medium" onClick={() => file.current?.click()}>
              {actions.votersFile}
            </Button>
            <span role="status">{lines > 0 && actions.votersRead(number(lines))}</span>
          </div>
          <input
            ref={file}
            type="file"
            class="sr-only"
            tabIndex={-1}
            aria-label={actions.votersFile}
            accept=".txt,.csv,text/plain,text/csv"
            onChange={(event) => {
              void read(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </>
      ) : (
        <NumberField
          id={`${id}-count`}
          label={actions.count}
          hint={actions.countHint}
          error={say('count')}
          value={answers.count}
          onText={(count) => set({ count })}
        />
      )}
    </>
  );
}
