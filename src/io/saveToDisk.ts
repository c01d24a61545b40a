import { offerDownload } from './offerDownload.ts';

/** A file that the user chose to save into, or the browser's downloads. */
export interface SaveTarget {
  /** The name, where the user could choose one. */
  readonly name: string;
  readonly write: (content: Blob) => Promise<void>;
}

interface FilePicker {
  readonly showSaveFilePicker: (options: object) => Promise<FileSystemFileHandle>;
}

/**
 * Asks the user where to save, where the browser can (File System Access); its downloads elsewhere. Undefined where the user
 * changed their mind. Call it first thing after a press: browsers ask only then.
 */
export async function chooseSaveTarget(name: string): Promise<SaveTarget | undefined> {
  const place: object = globalThis;
  if (!hasPicker(place)) return { name, write: (content) => Promise.resolve(offerDownload(name, content)) };
  try {
    const types = [{ description: 'Workspace', accept: { 'application/zip': ['.zip'] } }];
    const handle = await place.showSaveFilePicker({ suggestedName: name, types });
    return {
      name: handle.name,
      write: async (content) => {
        const writable = await handle.createWritable();
        await writable.write(content);
        await writable.close();
      },
    };
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return undefined;
    throw cause;
  }
}

function hasPicker(place: object): place is FilePicker {
  return 'showSaveFilePicker' in place && typeof place.showSaveFilePicker === 'function';
}
