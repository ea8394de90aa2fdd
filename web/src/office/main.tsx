// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { LocationProvider } from 'preact-iso';
import '../styles/krds.scss';
import '../styles/pages.scss';
import { Speaking } from '../words/Speaking.tsx';
import { Office } from './Office.tsx';

const app = document.getElementById('app');
if (!app) throw new Error('office: the page has no #app');
render(
  <LocationProvider>
    <Speaking>
      <Office />
    </Speaking>
  </LocationProvider>,
  app,
);

void import('../styles/fonts.css');
