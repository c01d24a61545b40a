/** How long the browser may take to fetch what it downloads: milliseconds. */
const KEPT_MS = 60_000;

/** Puts a file among the browser's downloads. Only the ways out of this folder call it; each says what may leave by it. */
export function offerDownload(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
