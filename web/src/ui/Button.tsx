// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';

export type ButtonKind = 'primary' | 'secondary' | 'tertiary' | 'text';
export type ButtonSize = 'xsmall' | 'small' | 'medium' | 'large' | 'xlarge';

interface Look {
  kind?: ButtonKind;
  size?: ButtonSize;
  wide?: boolean;
  children: ComponentChildren;
}

interface ButtonProps extends Look {
  type?: 'button' | 'submit';
  onClick?: (event: MouseEvent) => void;
  disabled?: boolean;
  /** Something is going on: the button stays where it is, but does nothing. */
  busy?: boolean;
  label?: string;
  pressed?: boolean;
  id?: string;
}

const looks = ({ kind = 'primary', size = 'large', wide }: Omit<Look, 'children'>) =>
  `krds-btn ${kind} ${size}${wide ? ' wide' : ''}`;

export function Button({
  type = 'button',
  onClick,
  disabled,
  busy,
  label,
  pressed,
  id,
  children,
  ...look
}: ButtonProps) {
  return (
    <button
      id={id}
      type={type}
      class={looks(look)}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-label={label}
      aria-pressed={pressed}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function LinkButton({
  href,
  download,
  children,
  ...look
}: Look & { href: string; download?: boolean | string }) {
  return (
    <a href={href} class={looks(look)} download={download}>
      {children}
    </a>
  );
}
