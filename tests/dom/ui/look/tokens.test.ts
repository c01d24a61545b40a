import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.resolve(import.meta.dirname, '../../../../src/ui/look/tokens.css'), 'utf8');

/** The colours that a block of the style sheet names. */
function tokensOf(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no block ${selector}`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[\da-f]{3,6});/g)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  );
}

const light = tokensOf(':root');
const themes = { light, dark: new Map([...light, ...tokensOf(":root[data-theme='dark']")]) };

/** Lines two and four have no token: they are drawn in the same ink on both grounds. */
const lineInk = { 'line-1': '#28a197', 'line-3': '#f46a25' };

function channels(hex: string): readonly number[] {
  const full = hex.length === 4 ? hex.replaceAll(/[\da-f]/g, '$&$&') : hex;
  return [1, 3, 5].map((at) => parseInt(full.slice(at, at + 2), 16) / 255);
}

/** WCAG 2: relative luminance. */
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const texts = [
  'ink on paper',
  'ink on wash',
  'ink-2 on paper',
  'ink-2 on wash',
  'ink-3 on paper',
  'ink-3 on wash',
  'accent on paper',
  'accent on wash',
  'accent on accent-wash',
  'ink on accent-wash',
  'on-accent on accent',
  'on-accent on real',
  'real-ink on real-wash',
  'ill-ink on ill-a',
  'ill-ink on ill-b',
  'ill-on-block on ill-block',
  'ink on below',
  'ink-2 on below',
  'ink on above',
  'ink-2 on above',
  'ask-ink on ask',
  'paper on ink',
  'comparator on paper',
];
const marks = [
  'mark on paper',
  'comparator on paper',
  'edge on paper',
  'edge on wash',
  'ill-edge on paper',
  'line-1 on paper',
  'line-3 on paper',
  'account-1 on paper',
];

describe.each(Object.entries(themes))('the %s palette', (_theme, tokens) => {
  const of = (name: string): readonly number[] => {
    const value = tokens.get(name) ?? lineInk[name as keyof typeof lineInk];
    if (value === undefined) throw new Error(`no colour ${name}`);
    return channels(value);
  };
  const ratio = (pair: string): number => {
    const [front = '', back = ''] = pair.split(' on ');
    return contrast(of(front), of(back));
  };

  it.each(texts)('can be read: %s', (pair) => expect(ratio(pair)).toBeGreaterThanOrEqual(4.5));

  it.each(marks)('can be told apart: %s', (pair) => expect(ratio(pair)).toBeGreaterThanOrEqual(3));

  it('has a word-mark that is seen and does not cover what it lies on', () => {
    const [front, back] = [of('ill'), of('paper')];
    const laid = back.map((c, at) => c * 0.87 + (front[at] ?? 0) * 0.13);
    expect(contrast(laid, back)).toBeGreaterThanOrEqual(1.15);
    expect(contrast(of('ink'), laid)).toBeGreaterThanOrEqual(4.5);
  });

  it('shades below and above so that greyscale leaves the arrows to tell them, and text readable', () => {
    for (const shade of ['below', 'above']) expect(contrast(of(shade), of('paper'))).toBeGreaterThan(1.1);
  });
});

describe('the dark palette', () => {
  it('names every colour that the light one names', () => {
    const missing = [...light.keys()].filter((name) => !tokensOf(":root[data-theme='dark']").has(name));
    expect(missing).toEqual([]);
  });
});
