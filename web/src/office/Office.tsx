// SPDX-License-Identifier: Apache-2.0
import { Route, Router, useLocation } from 'preact-iso';
import '../styles/office.scss';
import { Frame } from '../ui/Frame.tsx';
import { NotFound } from '../ui/Page.tsx';
import { Spinner } from '../ui/Parts.tsx';
import { Audit } from './Audit.tsx';
import { DraftProvider } from './draft/DraftProvider.tsx';
import { NewElection } from './draft/NewElection.tsx';
import { ElectionPage } from './election/ElectionPage.tsx';
import { Overview } from './Overview.tsx';
import { PartiesProvider } from './parties.tsx';
import { SessionBar } from './SessionBar.tsx';
import { SignIn } from './SignIn.tsx';
import { SessionProvider, usePresence } from './session.tsx';
import { Trouble } from './Trouble.tsx';
import { useOfficeWords } from './words/index.ts';

/** Where organisers, registrars, trustees and organisations work. */
export function Office() {
  return (
    <SessionProvider
      missing={(problem, again) => (
        <Frame menu={[]}>{problem === undefined ? <Spinner /> : <Trouble problem={problem} again={again} />}</Frame>
      )}
    >
      <Rooms />
    </SessionProvider>
  );
}

function Rooms() {
  const { session } = usePresence();
  const { frame } = useOfficeWords();
  const { path } = useLocation();
  if (!session.signed_in)
    return (
      <Frame menu={[]} footer={<p>{frame.machine}</p>}>
        <SignIn />
      </Frame>
    );
  const organiser = session.accounts.some((account) => account.roles.includes('organiser'));
  const menu = [
    { href: '/', label: frame.menu.overview, current: path === '/' || path.startsWith('/e/') },
    ...(organiser ? [{ href: '/new', label: frame.menu.create, current: path.startsWith('/new') }] : []),
    { href: '/audit', label: frame.menu.audit, current: path === '/audit' },
  ];
  return (
    <Frame menu={menu} footer={<p>{frame.machine}</p>}>
      <SessionBar />
      <PartiesProvider>
        <DraftProvider>
          <Router>
            <Route path="/" component={Overview} />
            <Route path="/new" component={NewElection} />
            <Route path="/new/:step" component={NewElection} />
            <Route path="/e/:uuid" component={ElectionPage} />
            <Route path="/audit" component={Audit} />
            <Route default component={NotFound} />
          </Router>
        </DraftProvider>
      </PartiesProvider>
    </Frame>
  );
}
