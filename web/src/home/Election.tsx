// SPDX-License-Identifier: Apache-2.0
import { Page } from '../ui/Page.tsx';

export function Election() {
  return <Page title="Election">{null}</Page>;
}
