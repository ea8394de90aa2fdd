// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { BallotForm } from '../../belenios/index.ts';
import type { ElectionStatus } from '../api/client.ts';
import { inLanguage, type Manifest } from '../api/manifest.ts';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { Details, Notice } from '../ui/Parts.tsx';
import { useSpeech } from '../words/index.ts';
import { TrustPanel, type TrustProps } from './TrustPanel.tsx';
import { ruleSentences, styleSentences, useTelling } from './text.ts';
import type { Trust } from './trust.ts';

interface WelcomeProps extends TrustProps {
  status: ElectionStatus;
  manifest: Manifest;
  form: BallotForm;
  begun: boolean;
  onStart: () => void;
}

/** What is voted on, until when, how, and how secret: enough to begin, the rest to unfold. */
export function Welcome({ status, manifest, form, begun, onStart, ...trust }: WelcomeProps) {
  const { language } = useSpeech();
  const tell = useTelling(manifest);
  const { booth } = tell;
  const { name, description } = inLanguage(manifest, language);
  return (
    <Page title={name} intro={description && <Paragraphs text={description} />}>
      <Facts status={status} manifest={manifest} />
      <section class="booth-how">
        <h2>{booth.welcome.how}</h2>
        <ul class="booth-rules">
          {styleSentences(form, tell).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>{booth.welcome.order}</p>
      </section>
      {trust.fromLetter && <Notice tone="success" title={booth.welcome.letterTaken} />}
      <TrustPanel {...trust} />
      {trust.trust.state !== 'stop' && (
        <div class="booth-start">
          <Button size="xlarge" onClick={onStart}>
            {begun ? booth.welcome.goOn : booth.welcome.start}
          </Button>
        </div>
      )}
      <More form={form} manifest={manifest} trust={trust.trust} />
    </Page>
  );
}

export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/\n\s*\n/)
        .filter((part) => part.trim() !== '')
        .map((part) => (
          <p key={part} class="booth-paragraph">
            {part.trim()}
          </p>
        ))}
    </>
  );
}

function Facts({ status, manifest }: { status: ElectionStatus; manifest: Manifest }) {
  const { booth, format, money, count } = useTelling(manifest);
  const closes = status.schedule.closes_at ?? manifest.closes_at * 1000;
  return (
    <dl class="booth-facts">
      <div>
        <dt>{booth.welcome.budget}</dt>
        <dd>{money(manifest.budget)}</dd>
      </div>
      <div>
        <dt>{booth.welcome.projects}</dt>
        <dd>{booth.welcome.projectCount(count(manifest.projects.length))}</dd>
      </div>
      <div>
        <dt>{booth.welcome.closes}</dt>
        <dd>
          {format.time(closes)} <small>{booth.welcome.left(useSecondsUntil(closes))}</small>
        </dd>
      </div>
      <div>
        <dt>{booth.welcome.turnout}</dt>
        <dd>{booth.welcome.turnoutOf(count(status.turnout.voters), count(status.roll_count))}</dd>
      </div>
    </dl>
  );
}

/** Not below 0; it ticks as often as its words change. */
export function useSecondsUntil(time: string | number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((new Date(time).getTime() - now) / 1000));
}

function More({ form, manifest, trust }: { form: BallotForm; manifest: Manifest; trust: Trust }) {
  const tell = useTelling(manifest);
  const { welcome, secrecy } = tell.booth;
  const shared = trust.state === 'open' ? trust.info.trustees : undefined;
  return (
    <section class="booth-more">
      <Details summary={welcome.secrecy}>
        <p>{secrecy.encrypted}</p>
        {shared && <p>{secrecy.trustees(String(shared.count), String(shared.needed))}</p>}
        <p>{form.shuffled ? secrecy.shuffled : secrecy.totals}</p>
        <p>{welcome.memoryOnly}</p>
      </Details>
      <Details summary={tell.booth.rule.title}>
        {ruleSentences(manifest, tell).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Details>
      <Details summary={welcome.check}>
        <p>{welcome.checkText}</p>
      </Details>
      <Details summary={welcome.again}>
        <p>{welcome.againText}</p>
      </Details>
    </section>
  );
}
