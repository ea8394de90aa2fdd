// SPDX-License-Identifier: Apache-2.0
import { TextField } from '../ui/Field.tsx';
import { useWords } from '../words/index.ts';
import { type CodeComplaint, charactersOf, codeLength, complaintOf, isWhole, typed } from './codeText.ts';

/** Where a voting code is typed: it groups the characters, and says what is wrong while there is time to look again. */
export function CodeField(props: { text: string; asked: boolean; onText: (text: string) => void }) {
  const { booth } = useWords();
  const words = booth.code;
  const complaint = complaintOf(props.text, props.asked);
  const count = charactersOf(props.text);
  const change = (text: string) => {
    const field = document.activeElement;
    const atEnd = !(field instanceof HTMLInputElement) || field.selectionStart === text.length;
    // Taking a dash away by Backspace must not bring it back at once.
    const erasing = text.length < props.text.length;
    props.onText(erasing ? text : typed(text, atEnd));
  };
  return (
    <div class="booth-code-field">
      <TextField
        label={words.label}
        hint={words.hint}
        error={complaint && say(complaint, words)}
        value={props.text}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        class="mono"
        onText={change}
      />
      <p class="booth-note" role="status">
        {isWhole(props.text) && !complaint
          ? words.fine
          : count > 0
            ? `${words.count(String(count))} (${count}/${codeLength})`
            : ''}
      </p>
    </div>
  );
}

type CodeWords = ReturnType<typeof useWords>['booth']['code'];

function say(complaint: CodeComplaint, words: CodeWords): string {
  switch (complaint.kind) {
    case 'character':
      return words.character(complaint.character);
    case 'too-long':
      return words.tooLong;
    case 'incomplete':
      return words.incomplete(String(Math.max(1, complaint.more)));
    default:
      return words[complaint.kind];
  }
}
