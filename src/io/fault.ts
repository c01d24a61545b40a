/** What can go wrong outside the app; the world is at fault, not the data and not us. */
export type FaultName =
  | 'network'
  | 'not-found'
  | 'slow'
  | 'storage-blocked'
  | 'storage-full'
  | 'storage-failed'
  /** Stores are missing, or the browser cannot read what it stored. */
  | 'storage-damaged'
  /** A newer version of the app has the database, or is about to. */
  | 'storage-newer'
  /** Another tab changed the library between the look and the act. */
  | 'library-moved'
  | 'worker-failed'
  /** The browser could not draw what was to leave. */
  | 'picture-failed';

/** A rejected promise of a door, narrowed to a named fault; `about` names the door's business, never a value of the data. */
export class Fault extends Error {
  readonly fault: FaultName;
  readonly about: string;

  constructor(fault: FaultName, about: string, cause?: unknown) {
    super(`${fault}: ${about}`, { cause });
    this.name = 'Fault';
    this.fault = fault;
    this.about = about;
  }
}
