import { useEffect, useId, useRef } from 'react';
import './display.css';

const keys = [
  {
    title: 'Anywhere',
    rows: [
      [['Tab'], 'to the next control, chart or table; with Shift to the one before'],
      [['?'], 'this list'],
      [['Alt', '\u2190'], 'back to the view before; with \u2192 forward again'],
      [['Esc'], 'closes what is open'],
      [['Ctrl', 'Z'], 'undoes the last change of the library; with Shift does it again'],
    ],
  },
  {
    title: 'In a chart or a shaded table',
    rows: [
      [['\u2191', '\u2193', '\u2190', '\u2192'], 'from number to number; each is read out'],
      [['Home'], 'to the first'],
      [['End'], 'to the last'],
      [['Enter'], 'looks closely at the number: what it counts, where it comes from'],
      [['Ctrl', 'C'], 'copies the number with its kind and source'],
      [['Esc'], 'leaves the chart'],
    ],
  },
  {
    title: 'In a table',
    rows: [
      [['Enter'], 'on a heading sorts by it; again the other way; again as it was'],
      [['\u2190', '\u2192'], 'scroll a wide table that has focus'],
    ],
  },
] as const;

/** Every key of the app, in a dialog that Escape closes; focus goes back to where it was. */
export function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
    // At its beginning, so that it is read from there.
    heading.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} className="dialog keys" aria-labelledby={id} onClose={onClose}>
      <h2 ref={heading} id={id} tabIndex={-1}>
        Keys
      </h2>
      {keys.map(({ title, rows }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {rows.map(([names, words]) => (
              <div key={words}>
                <dt>
                  {names.map((name) => (
                    <kbd key={name}>{name}</kbd>
                  ))}
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <div className="buttons">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
}
