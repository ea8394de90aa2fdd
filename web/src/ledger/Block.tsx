// SPDX-License-Identifier: Apache-2.0
import { Page } from '../ui/Page.tsx';

export function Block() {
  return <Page title="Block">{null}</Page>;
}
