/** A page that is not looked at is given no frame to paint. */
const HIDDEN_MS = 300;

/** What a frame takes on most screens. */
const FRAME_MS = 16;

/**
 * Runs something once what is drawn now is painted; gives the way to call it off. A frame's time after the next one began: what runs
 * at its end still holds it up. That time is waited for and not asked for as a frame: while one is due, a browser that is told of a key
 * (the one let go, the next one) puts off all other work until that frame is done too.
 */
export function afterPaint(run: () => void): () => void {
  let timer = setTimeout(runNow, HIDDEN_MS);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(runNow, FRAME_MS);
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
