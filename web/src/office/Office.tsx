// SPDX-License-Identifier: Apache-2.0
import { Page } from '../ui/Page.tsx';

export function Office() {
  return <Page title="Office">{null}</Page>;
}
