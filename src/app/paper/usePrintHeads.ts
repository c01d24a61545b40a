import { useEffect } from 'react';

/**
 * What every printed page says at its head, and its number at its foot. In a sheet of its own: the words are the paper's, and the
 * policy of the page allows no style in its source.
 */
export function usePrintHeads(words: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const text = words.replace(/[\\"\n<>{}]/g, ' ');
    sheet.replaceSync(`@page {
      size: A4;
      margin: 20mm 16mm 16mm;
      @top-left { content: "${text}"; font: 700 9pt Arial, sans-serif; }
      @bottom-left { content: "Page " counter(page) " of " counter(pages); font: 9pt Arial, sans-serif; }
    }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [words]);
}
