import { useState } from 'react';
import type { ImportPreview } from '../../kernel/importPreview.ts';
import type { ReadingChoice } from '../../kernel/recipe.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { parseQuotesKey, QUOTES_CHOICES, toQuotesKey } from './quotesChoices.ts';
import { toDelimiterChoices, toEncodingChoices } from './readingWords.ts';

interface ReadingFieldsProps {
  /** Absent where no table was found as things stand. */
  readonly preview: ImportPreview | undefined;
  /** What was chosen before; the rest was detected. */
  readonly reading: ReadingChoice;
  readonly onReading: (reading: ReadingChoice) => void;
}

/** How the file is to be read instead; every change reads it again at once, and the rows under it show what came of it. */
export function ReadingFields({ preview, reading, onReading }: ReadingFieldsProps) {
  const dialect = preview?.dialect;
  const encoding = reading.encoding ?? dialect?.encoding ?? 'utf-8';
  const delimiter = reading.delimiter ?? dialect?.delimiter ?? ',';
  const quote = reading.quote ?? dialect?.quote;
  const escape = reading.escape ?? dialect?.escape;
  const choose = (change: ReadingChoice): void => onReading({ ...reading, ...change });
  return (
    <div className="import-fields">
      <SelectField
        label="Encoding"
        hint="Wrong letters in names are a sign of another one"
        value={encoding}
        choices={toEncodingChoices(encoding)}
        onChange={(chosen) => choose({ encoding: chosen })}
      />
      <SelectField
        label="Cells are separated by"
        value={delimiter}
        choices={toDelimiterChoices(delimiter)}
        onChange={(chosen) => choose({ delimiter: chosen })}
      />
      <SelectField
        label="Cells are quoted by"
        value={toQuotesKey(quote, escape)}
        placeholder="Other signs"
        choices={QUOTES_CHOICES}
        onChange={(chosen) => choose(parseQuotesKey(chosen))}
      />
      <HeaderLineField
        chosen={reading.headerRow}
        detected={dialect?.headerLines?.last ?? 0}
        onLine={(headerRow) => choose({ headerRow })}
      />
      {Object.keys(reading).length === 0 ? null : (
        <Button look="outline" onPress={() => onReading({})}>
          Read it as it was detected
        </Button>
      )}
    </div>
  );
}

interface HeaderLineFieldProps {
  readonly chosen: number | undefined;
  readonly detected: number;
  readonly onLine: (line: number) => void;
}

/** The line of the header; what is typed is taken as soon as it is a number. */
function HeaderLineField({ chosen, detected, onLine }: HeaderLineFieldProps) {
  const [typed, setTyped] = useState<string>();
  const isHeld = typed !== undefined && (!isLine(typed) || Number(typed) === chosen);
  const text = isHeld ? typed : String(chosen ?? detected);
  return (
    <TextField
      label="Line of the header"
      hint="The last line of the column names; 0 where there are none"
      inputMode="numeric"
      value={text}
      error={isLine(text) ? undefined : 'Give the number of a line, or 0.'}
      onChange={(next) => {
        setTyped(next);
        if (isLine(next)) onLine(Number(next));
      }}
    />
  );
}

function isLine(text: string): boolean {
  return /^\d{1,7}$/.test(text.trim());
}
