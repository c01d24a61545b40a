import { Progress } from '../../ui/feedback/Progress.tsx';

interface PlanProgressProps {
  /** Steps done of all steps. */
  readonly done: number;
  readonly of: number;
  readonly onCancel: () => void;
}

/** How far the planning of what has to be hidden has come; it is done once for all figures of a snapshot. */
export function PlanProgress({ done, of, onCancel }: PlanProgressProps) {
  const part = of === 0 ? 0 : done / of;
  return (
    <Progress
      label="Planning which counts have to be hidden"
      done={part}
      text={`${Math.floor(part * 100)}%`}
      onCancel={onCancel}
    />
  );
}
