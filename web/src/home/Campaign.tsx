// SPDX-License-Identifier: Apache-2.0
import { Page } from '../ui/Page.tsx';

export function Campaign() {
  return <Page title="Campaign">{null}</Page>;
}
