import { useState } from 'react';
import type { ImportPreview } from '../../kernel/importPreview.ts';
import type { ReadingChoice } from '../../kernel/recipe.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { toDelimiterChoices, toEncodingChoices } from './readingWords.ts';

interface ReadingFieldsProps {
  /** Absent where no table was found as things stand. */
  readonly preview: ImportPreview | undefined;
  /** What was chosen before; the rest was detected. */
  readonly reading: ReadingChoice;
  readonly onReading: (reading: ReadingChoice) => void;
}

/** How the file is to be read instead; the whole import starts again from there. */
export function ReadingFields({ preview, reading, onReading }: ReadingFieldsProps) {
  const dialect = preview?.dialect;
  const tables = preview?.tables ?? [];
  const [encoding, setEncoding] = useState(dialect?.encoding ?? 'utf-8');
  const [delimiter, setDelimiter] = useState(dialect?.delimiter ?? ',');
  const [line, setLine] = useState(String(dialect?.headerLines?.last ?? 0));
  const [table, setTable] = useState(String(reading.table ?? 0));
  const isLine = /^\d{1,7}$/.test(line.trim());
  const read = (): void => {
    if (!isLine) return;
    const headerRow = Number(line);
    onReading({
      ...reading,
      // What was detected stays detected: only what differs is a choice.
      ...(encoding === dialect?.encoding ? {} : { encoding }),
      ...(delimiter === dialect?.delimiter ? {} : { delimiter }),
      ...(headerRow === dialect?.headerLines?.last ? {} : { headerRow }),
      ...(Number(table) === (reading.table ?? 0) ? {} : { table: Number(table) }),
    });
  };
  return (
    <div className="import-fields">
      <SelectField
        label="Encoding"
        hint="Wrong letters in names are a sign of another one"
        value={encoding}
        choices={toEncodingChoices(dialect?.encoding ?? 'utf-8')}
        onChange={setEncoding}
      />
      <SelectField
        label="Cells are separated by"
        value={delimiter}
        choices={toDelimiterChoices(dialect?.delimiter ?? ',')}
        onChange={setDelimiter}
      />
      <TextField
        label="Line of the header"
        hint="The last line of the column names; 0 where there are none"
        inputMode="numeric"
        value={line}
        error={isLine ? undefined : 'Give the number of a line, or 0.'}
        onChange={setLine}
      />
      {tables.length < 2 ? null : (
        <SelectField
          label="Table"
          hint="The file holds several; one is imported at a time"
          value={table}
          choices={tables.map(({ title, rows }, at) => ({
            value: String(at),
            text: `${at + 1}: ${title === '' ? 'without a title' : title} (${rows} rows)`,
          }))}
          onChange={setTable}
        />
      )}
      <Button look="outline" onPress={read}>
        Read it this way
      </Button>
    </div>
  );
}
