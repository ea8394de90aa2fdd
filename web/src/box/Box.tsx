// SPDX-License-Identifier: Apache-2.0
import { Page } from '../ui/Page.tsx';

export function Box() {
  return <Page title="Box">{null}</Page>;
}
