import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');

/** An XML document as a strict parser that is not ours reads it. Throws where it is not well-formed. */
export function readXml(text: string): Document {
  const read = new window.DOMParser().parseFromString(text, 'application/xml');
  const fault = read.querySelector('parsererror');
  if (fault !== null) throw new Error(fault.textContent ?? 'not well-formed');
  return read;
}

/** The words of a document, one space between them. */
export function wordsOf(document: Document): string {
  return (document.documentElement.textContent ?? '').replace(/\s+/g, ' ');
}
