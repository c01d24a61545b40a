import { useId, useRef, useState, type DragEvent } from 'react';
import './controls.css';
import './forms.css';

interface FileDropProps {
  readonly label: string;
  readonly hint: string;
  /** For the browser's file dialog; nothing is refused by name. */
  readonly accept?: string;
  readonly disabled?: boolean;
  /** `zone`, the default, where a file is what the page waits for; `line` beside other things. */
  readonly look?: 'zone' | 'line';
  readonly onFile: (file: File) => void;
  /** Takes several at once; absent: one. */
  readonly onFiles?: (files: readonly File[]) => void;
}

/** A button that opens the file dialog, inside a zone that takes a dropped file. */
export function FileDrop(props: FileDropProps) {
  const { label, hint, accept, disabled = false, look = 'zone', onFile, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const id = useId();
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (files !== null && files !== undefined && files.length > 1 && onFiles !== undefined && !disabled) {
      onFiles([...files]);
      return;
    }
    if (file !== undefined && !disabled) onFile(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const dragOver = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const zone = { onDrop: drop, onDragOver: dragOver, onDragLeave: () => setOver(false) };
  return (
    <div className={`drop ${look}${over ? ' over' : ''}`} role="group" aria-label={label} {...zone}>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={onFiles !== undefined}
        aria-label={label}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className={look === 'zone' ? 'button' : 'button outline'}
        disabled={disabled}
        aria-describedby={id}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <p id={id}>{hint}</p>
    </div>
  );
}
