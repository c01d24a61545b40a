import { Button } from '../../ui/controls/Button.tsx';

interface PageFaultProps {
  readonly error: unknown;
  readonly reset: () => void;
}

/** A screen that failed because of a fault in the app: says so, keeps the rest standing. */
export function PageFault({ error, reset }: PageFaultProps) {
  return (
    <section role="alert">
      <h1>This screen stopped working</h1>
      <p>
        The fault is in the app, not in your data; nothing you hold was changed. Try again, or go to another
        screen.
      </p>
      <details>
        <summary>For whoever mends it</summary>
        <pre>{error instanceof Error ? `${error.name}: ${error.message}` : 'unknown fault'}</pre>
      </details>
      <Button onPress={reset}>Try again</Button>
    </section>
  );
}
