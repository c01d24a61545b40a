import { useEffect, useId, useRef, type ReactNode } from 'react';
import './controls.css';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode;
  /** The verb of what is confirmed: "Delete everything". */
  readonly confirm: string;
  readonly cancel?: string;
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something that matters. Escape cancels; focus starts on the way back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirm, cancel = 'Cancel', disabled = false, onConfirm, onCancel } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
      <div className="buttons">
        <button type="button" className="button outline" onClick={onCancel}>
          {cancel}
        </button>
        <button type="button" className="button" disabled={disabled} onClick={onConfirm}>
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
