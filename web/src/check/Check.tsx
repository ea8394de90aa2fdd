// SPDX-License-Identifier: Apache-2.0
import { Page } from '../ui/Page.tsx';

export function Check() {
  return <Page title="Check">{null}</Page>;
}
