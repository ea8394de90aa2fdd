// SPDX-License-Identifier: Apache-2.0
import { TextField } from '../../ui/Field.tsx';
import { useOfficeWords } from '../words/index.ts';
import type { Issue } from './check.ts';
import { useDraft } from './DraftProvider.tsx';
import { NumberField, Pick } from './Inputs.tsx';
import { useSentence } from './Issues.tsx';
import type { CampaignForm } from './model.ts';

/** What the elections of a campaign have in common besides the schedule. */
export function CampaignFields({ issues }: { issues: Issue[] }) {
  const { form, change } = useDraft();
  const { projects: words } = useOfficeWords().draft;
  const sentence = useSentence(issues);
  const { campaign } = form;
  const set = (edit: Partial<CampaignForm>) =>
    change((before) => ({ ...before, campaign: { ...before.campaign, ...edit } }));
  return (
    <section class="fields" aria-label={words.campaign}>
      <TextField
        id="campaign-name"
        label={words.campaignName}
        error={sentence('campaign-name')}
        value={campaign.name}
        onText={(name) => set({ name })}
      />
      <Pick
        id="campaign-eligibility"
        label={words.eligibility}
        value={campaign.eligibility}
        choices={(['own', 'others', 'all'] as const).map((one) => [one, words.eligibilities[one]] as const)}
        onPick={(eligibility) => set({ eligibility })}
      />
      {campaign.eligibility === 'others' && (
        <NumberField
          id="campaign-others"
          label={words.others}
          error={sentence('campaign-others')}
          value={campaign.others}
          onText={(others) => set({ others })}
        />
      )}
      <Pick
        id="campaign-leftovers"
        label={words.leftovers}
        error={sentence('campaign-leftovers')}
        value={campaign.leftovers}
        choices={(['', 'next', 'citywide'] as const).map((one) => [one, words.leftoversOf[one]] as const)}
        onPick={(leftovers) => set({ leftovers })}
      />
      <NumberField
        id="campaign-voters"
        label={words.voters}
        hint={words.votersHint}
        error={sentence('campaign-voters')}
        value={campaign.voters}
        onText={(voters) => set({ voters })}
      />
    </section>
  );
}
