// SPDX-License-Identifier: Apache-2.0
import { CheckField, TextField } from '../../ui/Field.tsx';
import { useSpeech } from '../../words/index.ts';
import { useOfficeWords } from '../words/index.ts';
import type { Issue } from './check.ts';
import { useDraft } from './DraftProvider.tsx';
import { Pick } from './Inputs.tsx';
import { useSentence } from './Issues.tsx';
import type { ScheduleForm } from './model.ts';
import { ownZone, tellTime, toUnix, zones } from './time.ts';

const allZones = zones();

/** From when to when, by the clocks of which zone; and in which languages. */
export function ScheduleStep({ issues }: { issues: Issue[] }) {
  const { form, change } = useDraft();
  const { schedule: words } = useOfficeWords().draft;
  const sentence = useSentence(issues);
  const { schedule } = form;
  const set = (edit: Partial<ScheduleForm>) =>
    change((before) => ({ ...before, schedule: { ...before.schedule, ...edit } }));
  const listed = allZones.includes(schedule.zone) ? allZones : [schedule.zone, ...allZones];
  return (
    <>
      <section class="fields" aria-label={words.title}>
        <TextField
          id="schedule-opens"
          type="datetime-local"
          label={words.opens}
          error={sentence('schedule-opens')}
          value={schedule.opens}
          onText={(opens) => set({ opens })}
        />
        <TextField
          id="schedule-closes"
          type="datetime-local"
          label={words.closes}
          error={sentence('schedule-closes')}
          value={schedule.closes}
          onText={(closes) => set({ closes })}
        />
        <Pick
          id="schedule-zone"
          label={words.zone}
          hint={words.zoneHint}
          value={schedule.zone}
          choices={listed.map((zone) => [zone, zone] as const)}
          onPick={(zone) => set({ zone })}
        />
      </section>
      <Meaning schedule={schedule} />
      <fieldset class="form-group">
        <legend class="form-tit">{words.languages}</legend>
        <CheckField label={words.korean} note={words.koreanHint} checked disabled onCheck={() => undefined} />
        <CheckField
          label={words.english}
          note={words.englishHint}
          checked={form.english}
          onCheck={(english) => change((before) => ({ ...before, english }))}
        />
      </fieldset>
    </>
  );
}

function Meaning({ schedule }: { schedule: ScheduleForm }) {
  const { language } = useSpeech();
  const { schedule: words } = useOfficeWords().draft;
  const opens = toUnix(schedule.opens, schedule.zone);
  const closes = toUnix(schedule.closes, schedule.zone);
  if (opens === undefined || closes === undefined || closes <= opens) return null;
  const tell = (unix: number, zone: string) => tellTime(unix, zone, language);
  const own = ownZone();
  const hours = Math.floor((closes - opens) / 3600);
  return (
    <div class="example" role="status">
      <p>{words.means(tell(opens, schedule.zone), tell(closes, schedule.zone))}</p>
      {own !== schedule.zone && <p>{words.here(tell(opens, own), tell(closes, own))}</p>}
      <p>
        {hours > 0
          ? words.lasts(Math.floor(hours / 24), hours % 24)
          : words.lastsShort(Math.floor((closes - opens) / 60))}
      </p>
      <p class="quiet">{words.note}</p>
    </div>
  );
}
