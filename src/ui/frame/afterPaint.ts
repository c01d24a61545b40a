/** A page that is not looked at is given no frame to paint. */
const HIDDEN_MS = 300;

/**
 * Runs something once what is drawn now is painted; gives the way to call it off. In the frame after the next: what runs at the end
 * of the next one still holds it up.
 */
export function afterPaint(run: () => void): () => void {
  const timer = setTimeout(runNow, HIDDEN_MS);
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(runNow);
  });
  function runNow(): void {
    stop();
    run();
  }
  function stop(): void {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  }
  return stop;
}
