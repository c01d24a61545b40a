import { useEffect, useState } from 'react';
import { toDecimalText } from '../../figure/number/toDecimalText.ts';
import { toPercentText } from '../../figure/number/toPercentText.ts';
import type { ImportState } from '../../queries/useImport.ts';
import { Progress } from '../../ui/feedback/Progress.tsx';

/** Work shorter than this shows no progress: it would only flicker. Milliseconds. */
const PATIENCE_MS = 250;
const BYTES_PER_MB = 1_000_000;

interface ImportProgressProps {
  readonly name: string;
  readonly state: ImportState;
  readonly onCancel: () => void;
}

/** How far the reading has come, with a way to stop it that leaves nothing behind. */
export function ImportProgress({ name, state, onCancel }: ImportProgressProps) {
  const isRunning = state.kind === 'running';
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isRunning]);
  if (!isRunning || !isLong) return null;
  const { progress } = state;
  const isRead = progress !== undefined && progress.bytesRead >= progress.bytes;
  const done = progress === undefined || progress.bytes === 0 ? 0 : progress.bytesRead / progress.bytes;
  return (
    <div className="import-progress">
      {progress === undefined || isRead ? (
        <Progress label={`Counting ${name}`} text="all bytes read, counting rows" onCancel={onCancel} />
      ) : (
        <Progress
          label={`Reading ${name}`}
          done={done}
          text={`${toPercentText(done, 0)}, ${toMegabytes(progress.bytesRead)} of ${toMegabytes(progress.bytes)} MB`}
          onCancel={onCancel}
        />
      )}
    </div>
  );
}

function toMegabytes(bytes: number): string {
  return toDecimalText(bytes / BYTES_PER_MB, 1);
}
