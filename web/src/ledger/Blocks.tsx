// SPDX-License-Identifier: Apache-2.0
import { Page } from '../ui/Page.tsx';

export function Blocks() {
  return <Page title="Blocks">{null}</Page>;
}
