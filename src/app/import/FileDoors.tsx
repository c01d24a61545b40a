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
  /** Whether a workbook asks for its sheet: what was said of the file before is past. */
  readonly onAsking?: (asking: boolean) => void;
}

/** The ways into an import: a file or several, a sheet of a workbook, or what was copied from a spreadsheet. */
export function FileDoors({ label, look, onFiles, onAsking }: FileDoorsProps) {
  // All that came at once waits while a workbook among it asks for its sheet.
  const [waiting, setWaiting] = useState<readonly OpenedFile[]>([]);
  const goOn = (opened: readonly OpenedFile[]): void => {
    const ready = opened.flatMap((one) => (one.kind === 'file' ? [one.file] : []));
    const isReady = ready.length === opened.length;
    setWaiting(isReady ? [] : opened);
    onAsking?.(!isReady);
    if (isReady) onFiles(ready);
  };
  const open = async (files: readonly File[]): Promise<void> => goOn(await Promise.all(files.map(openFile)));
  const workbook = waiting.find((one) => one.kind === 'workbook');
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
          <p role="status">{workbook.name} holds several sheets. Choose the one to import.</p>
          <div className="buttons">
            {workbook.sheets.map(({ name, rows, toFile }) => (
              <Button
                key={name}
                look="quiet"
                onPress={() =>
                  goOn(waiting.map((one) => (one === workbook ? { kind: 'file', file: toFile() } : one)))
                }
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
