/** A file whose stream gives so many bytes and then leaves whoever reads it waiting, as a browser now and then does. */
export class StallingFile extends Blob {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #gives: number;

  constructor(bytes: Uint8Array<ArrayBuffer>, gives: number) {
    super([bytes]);
    this.#bytes = bytes;
    this.#gives = gives;
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    let at = 0;
    return new ReadableStream({
      type: 'bytes',
      pull: (controller) => {
        const to = Math.min(at + 65_536, this.#gives);
        if (to === at) return new Promise(() => undefined);
        controller.enqueue(this.#bytes.slice(at, to));
        at = to;
        return undefined;
      },
    });
  }
}
