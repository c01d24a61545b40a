import { useState } from 'react';
import { countWords } from '../../figure/words/listWords.ts';
import { openFile, type OpenedFile, toPastedFile } from '../../queries/fileDoors.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { FileDrop } from '../../ui/controls/FileDrop.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';

const ACCEPT =
  '.csv,.tsv,.tab,.txt,.psv,.xlsx,text/csv,text/tab-separated-values,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface FileDoorsProps {
  readonly label: string;
  readonly look: 'zone' | 'line';
  /** One file, or several to be imported one after another. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** The ways into an import: a file or several, a sheet of a workbook, or what was copied from a spreadsheet. */
export function FileDoors({ label, look, onFiles }: FileDoorsProps) {
  const [workbook, setWorkbook] = useState<Extract<OpenedFile, { kind: 'workbook' }>>();
  const open = async (files: readonly File[]): Promise<void> => {
    const opened = await Promise.all(files.map(openFile));
    const ready = opened.flatMap((one) => (one.kind === 'file' ? [one.file] : []));
    setWorkbook(opened.find((one) => one.kind === 'workbook'));
    if (ready.length > 0) onFiles(ready);
  };
  return (
    <>
      <FileDrop
        label={label}
        look={look}
        hint="Or drop it here, or several at once. It is read on this computer; nothing leaves the browser."
        accept={ACCEPT}
        onFile={(file) => void open([file])}
        onFiles={(files) => void open(files)}
      />
      {workbook === undefined ? null : (
        <div role="group" aria-label={`Sheets of ${workbook.name}`} className="import-sheets">
          <p>{workbook.name} holds several sheets. Choose the one to import.</p>
          <div className="buttons">
            {workbook.sheets.map(({ name, rows, toFile }) => (
              <Button
                key={name}
                look="quiet"
                onPress={() => {
                  setWorkbook(undefined);
                  onFiles([toFile()]);
                }}
              >
                {name} ({countWords(rows, 'row')})
              </Button>
            ))}
          </div>
        </div>
      )}
      <PasteDoor onFiles={onFiles} />
    </>
  );
}

function PasteDoor({ onFiles }: Pick<FileDoorsProps, 'onFiles'>) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  return (
    <div className="import-reading">
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        Paste from a spreadsheet
      </button>
      {open ? (
        <>
          <TextField
            label="Cells copied from a spreadsheet"
            hint="With their header row"
            lines={6}
            value={text}
            onChange={setText}
          />
          <Button disabled={text.trim() === ''} onPress={() => onFiles([toPastedFile(text)])}>
            Import what was pasted
          </Button>
        </>
      ) : null}
    </div>
  );
}
