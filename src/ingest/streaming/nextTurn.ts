/**
 * Waits until whatever else the thread has to do was done: a worker that only ever waits for what is there already is never ended
 * before its work is.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
