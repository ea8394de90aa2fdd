// SPDX-License-Identifier: Apache-2.0
import { Page } from '../ui/Page.tsx';

export function Results() {
  return <Page title="Results">{null}</Page>;
}
