// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { LocationProvider, lazy, Route, Router, useLocation } from 'preact-iso';
import './styles/krds.scss';
import './styles/pages.scss';
import { askEarly } from './api/client.ts';
import { Home } from './home/Home.tsx';
import { ClientFingerprint } from './ui/ClientFingerprint.tsx';
import { Frame } from './ui/Frame.tsx';
import { Guard } from './ui/Guard.tsx';
import { NotFound } from './ui/Page.tsx';
import { loadWords, preferredLanguage, useWords } from './words/index.ts';
import { Speaking } from './words/Speaking.tsx';

// Each page is a file of its own, fetched when it is opened: the booth's voter does not wait for the explorer.
const Campaign = lazy(() => import('./home/Campaign.tsx').then((m) => m.Campaign));
const Election = lazy(() => import('./home/Election.tsx').then((m) => m.Election));
const Booth = lazy(() => import('./booth/Booth.tsx').then((m) => m.Booth));
const Check = lazy(() => import('./check/Check.tsx').then((m) => m.Check));
const Box = lazy(() => import('./box/Box.tsx').then((m) => m.Box));
const Results = lazy(() => import('./results/Results.tsx').then((m) => m.Results));
const Blocks = lazy(() => import('./ledger/Blocks.tsx').then((m) => m.Blocks));
const Block = lazy(() => import('./ledger/Block.tsx').then((m) => m.Block));
const Transaction = lazy(() => import('./ledger/Transaction.tsx').then((m) => m.Transaction));
const Verify = lazy(() => import('./home/Verify.tsx').then((m) => m.Verify));

// The way of most visitors is known from the address: its page and words are asked for at once, not one after the other.
const first: [RegExp, { preload: () => Promise<unknown> }][] = [
  [/^\/e\/[^/]+\/vote$/, Booth],
  [/^\/e\/[^/]+\/check$/, Check],
  [/^\/e\/[^/]+\/results$/, Results],
  [/^\/e\/[^/]+$/, Election],
];
void first.find(([path]) => path.test(location.pathname))?.[1].preload();
void loadWords(preferredLanguage());
const election = /^\/e\/([^/]+)(?:\/vote)?$/.exec(location.pathname)?.[1];
if (election) for (const part of ['', '/manifest']) askEarly(`/v1/elections/${election}${part}`);

function Public() {
  const { common } = useWords();
  const { path } = useLocation();
  const menu = [
    {
      href: '/',
      label: common.menu.elections,
      current: path === '/' || path.startsWith('/e/') || path.startsWith('/c/'),
    },
    { href: '/ledger', label: common.menu.ledger, current: path.startsWith('/ledger') || path.startsWith('/tx/') },
    { href: '/verify', label: common.menu.verify, current: path === '/verify' },
  ];
  return (
    <Frame menu={menu} footer={<ClientFingerprint />}>
      <Guard of={path}>
        <Router>
          <Route path="/" component={Home} />
          <Route path="/c/:campaign" component={Campaign} />
          <Route path="/e/:uuid" component={Election} />
          <Route path="/e/:uuid/vote" component={Booth} />
          <Route path="/e/:uuid/check" component={Check} />
          <Route path="/e/:uuid/box" component={Box} />
          <Route path="/e/:uuid/results" component={Results} />
          <Route path="/ledger" component={Blocks} />
          <Route path="/ledger/:number" component={Block} />
          <Route path="/tx/:hash" component={Transaction} />
          <Route path="/verify" component={Verify} />
          <Route default component={NotFound} />
        </Router>
      </Guard>
    </Frame>
  );
}

const app = document.getElementById('app');
if (!app) throw new Error('main: the page has no #app');
render(
  <LocationProvider>
    <Speaking>
      <Public />
    </Speaking>
  </LocationProvider>,
  app,
);

// Fonts come after the words: the page is readable without them. Not much after: a font comes in slices, by the letters
// that are seen, and all projects must have been seen before the chosen ones are alone on the page, lest the slices tell.
void import('./styles/fonts.css');
