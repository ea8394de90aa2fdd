// SPDX-License-Identifier: Apache-2.0
import { Page } from '../ui/Page.tsx';

export function Transaction() {
  return <Page title="Transaction">{null}</Page>;
}
