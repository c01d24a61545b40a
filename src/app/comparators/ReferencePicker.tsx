import { useEffect, useRef } from 'react';
import { againstName } from '../../figure/words/againstName.ts';
import { toSentenceCase } from '../../figure/words/listWords.ts';
import type { Question } from '../../kernel/question.ts';
import { Picker } from '../../ui/controls/Picker.tsx';
import { useChangeView } from '../view/useView.ts';

/** The metric whose group was chosen last: where its figure is drawn anew, the list keeps the keyboard. */
let chosenFor: Question['metric'] | undefined;

interface ReferencePickerProps {
  readonly question: Question;
  /** Ids of the groups that can stand below the line. */
  readonly references: readonly string[];
}

/** The group that the ratios of a screen are set against, kept in the address. */
export function ReferencePicker({ question, references }: ReferencePickerProps) {
  const change = useChangeView();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosenFor !== question.metric) return;
    chosenFor = undefined;
    place.current?.querySelector('select')?.focus();
  }, [question]);
  return (
    <div ref={place} className="offer">
      <Picker
        label="Set against"
        value={question.against?.group ?? 'white'}
        choices={references.map((group) => ({ value: group, text: nameOf(question, group) }))}
        onChange={(group) => {
          chosenFor = question.metric;
          change({ reference: group === 'white' ? undefined : group, pick: undefined });
        }}
      />
    </div>
  );
}

function nameOf(question: Question, group: string): string {
  return toSentenceCase(againstName({ ...question, against: { group, place: 'below' } }));
}
