// SPDX-License-Identifier: Apache-2.0
import { Page } from '../ui/Page.tsx';

export function Booth() {
  return <Page title="Booth">{null}</Page>;
}
