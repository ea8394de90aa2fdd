// SPDX-License-Identifier: Apache-2.0
import { Component, type ComponentChildren } from 'preact';
import { Problem } from '../api/client.ts';
import { Trouble } from './Page.tsx';

interface GuardProps {
  /** What is shown now: a failure belongs to it, and is forgotten with it. */
  of: string;
  children: ComponentChildren;
}

/** Shows what went wrong while a page was fetched or drawn, in place of a white page. */
export class Guard extends Component<GuardProps, { problem?: unknown; of?: string }> {
  override componentDidCatch(problem: unknown): void {
    console.error(problem);
    this.setState({ problem: known(problem), of: this.props.of });
  }

  override render() {
    const { problem, of } = this.state;
    if (problem === undefined || of !== this.props.of) return <>{this.props.children}</>;
    return <Trouble problem={problem} again={() => location.reload()} />;
  }
}

/** A page's own file that does not come is a broken connection, or one that a newer release has removed. */
const known = (problem: unknown) =>
  problem instanceof TypeError && /import|module/i.test(problem.message)
    ? new Problem('offline', 0, 0, { cause: problem })
    : problem;
