/**
 * A text that a spreadsheet would run as a formula gets an apostrophe, also after a separator inside it: elsewhere a semicolon or
 * a tab parts the fields.
 */
export function defused(text: string): string {
  return text
    .replaceAll('\0', '')
    .replace(/^(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]|\s+[=+\-@])/, "'")
    .replace(/([;\t\r\n|]\s*)(?=[=+\-@])/g, "$1'");
}
