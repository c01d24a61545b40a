import { useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';

interface CopyDiagnosticsProps {
  readonly text: string | undefined;
  readonly onAsk: () => void;
}

/** A text for whoever helps, shown before it is copied: no number and no name of the data. */
export function CopyDiagnostics({ text, onAsk }: CopyDiagnosticsProps) {
  const [copied, setCopied] = useState(false);
  if (text === undefined)
    return (
      <Button look="quiet" onPress={onAsk}>
        Copy diagnostics
      </Button>
    );
  // Withheld on plain http, whatever the types say: the text can be selected then.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  return (
    <section aria-label="Diagnostics">
      <p>No number and no name of your data is in it.</p>
      <pre>{text}</pre>
      {clipboard === undefined ? null : (
        <Button look="outline" onPress={() => void clipboard.writeText(text).then(() => setCopied(true))}>
          {copied ? 'Copied' : 'Copy it'}
        </Button>
      )}
    </section>
  );
}
