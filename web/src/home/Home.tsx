// SPDX-License-Identifier: Apache-2.0
import { Page } from '../ui/Page.tsx';

export function Home() {
  return <Page title="Home">{null}</Page>;
}
