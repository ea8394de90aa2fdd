// SPDX-License-Identifier: Apache-2.0
import { BeleniosError } from './errors.ts';
import { quote } from './text.ts';

/**
 * Reads canonical JSON: no white space, fields in the order of the specification. There is nothing to re-serialise and
 * compare: what is not the canonical form is refused in the first place. Every method throws a BeleniosError "malformed".
 */
export class Scanner {
  private at = 0;
  constructor(private readonly source: string) {}

  get position(): number {
    return this.at;
  }

  fail(what: string): never {
    throw new BeleniosError('malformed', `at character ${this.at}: ${what}`);
  }

  /** Reads exactly this. */
  lit(expected: string): void {
    if (!this.try(expected)) this.fail(`expected ${expected}`);
  }

  /** Reads this if it comes next. */
  try(expected: string): boolean {
    if (!this.source.startsWith(expected, this.at)) return false;
    this.at += expected.length;
    return true;
  }

  end(): void {
    if (this.at !== this.source.length) this.fail('expected the end');
  }

  /** A string of printable ASCII without escapes. */
  plain(): string {
    this.lit('"');
    const found = this.match(/[\x20\x21\x23-\x5b\x5d-\x7e]*/y);
    if (!this.try('"')) this.fail('unexpected character in a string');
    return found;
  }

  /** Any string, in the one way that quote writes it. */
  text(): string {
    const raw = this.match(/"(?:[^"\\]|\\.)*"/y);
    if (raw === '') this.fail('expected a string');
    let text: string;
    try {
      text = JSON.parse(raw);
    } catch {
      this.fail('unexpected character or escape in a string');
    }
    if (quote(text) !== raw) this.fail('string is not written in the canonical form');
    return text;
  }

  /** A number from 0 to most without sign or leading zeros. */
  int(most: number): number {
    const digits = this.match(/(?:0|[1-9][0-9]{0,15})(?![0-9])/y);
    const n = Number(digits);
    if (digits === '' || n > most) this.fail(`expected a number from 0 to ${most}`);
    return n;
  }

  bool(): boolean {
    if (this.try('true')) return true;
    this.lit('false');
    return false;
  }

  /** [item,item,...] of at most so many items. */
  list<T>(most: number, item: () => T): T[] {
    const out: T[] = [];
    this.lit('[');
    if (this.try(']')) return out;
    do {
      if (out.length === most) this.fail(`more than ${most} items`);
      out.push(item());
    } while (this.try(','));
    this.lit(']');
    return out;
  }

  /** [item,...,item] of exactly n items. */
  array<T>(n: number, item: (i: number) => T): T[] {
    const out: T[] = [];
    this.lit('[');
    for (let i = 0; i < n; i++) {
      if (i > 0) this.lit(',');
      out.push(item(i));
    }
    this.lit(']');
    return out;
  }

  /** Skips any value, nested at most so deep. */
  value(depth: number): void {
    if (depth === 0) this.fail('nested too deep');
    if (this.try('null') || this.try('true') || this.try('false') || this.try('{}')) return;
    if (this.source[this.at] === '"') {
      this.text();
    } else if (this.source[this.at] === '[') {
      this.list(this.source.length, () => this.value(depth - 1));
    } else if (this.try('{')) {
      do {
        this.text();
        this.lit(':');
        this.value(depth - 1);
      } while (this.try(','));
      this.lit('}');
    } else if (this.match(/-?(?:0|[0-9]+)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y) === '') {
      this.fail('expected a value');
    }
  }

  private match(form: RegExp): string {
    form.lastIndex = this.at;
    const found = form.exec(this.source)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}
