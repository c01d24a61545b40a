import { describe, expect, it } from 'vitest';
import { methods } from './allMethods.ts';

const entries = Object.entries(methods);
const sentences = entries.flatMap(([id, method]) =>
  [
    method.name,
    method.definition,
    method.formula,
    method.interval,
    method.meaningOfInterval,
    method.direction ?? '',
    ...Object.values(method.placeholders).map(({ meaning }) => meaning),
  ].map((text) => ({ id, text })),
);

describe('the method texts', () => {
  it.each(entries)('name under %s the method with that id', (id, method) => {
    expect(method.id).toBe(id);
  });

  it.each(entries)('have in the formula of %s exactly the placeholders that are described', (_, method) => {
    const inFormula = new Set([...method.formula.matchAll(/\{([a-z_]+)\}/g)].map(([, name]) => name));
    expect(inFormula).toEqual(new Set(Object.keys(method.placeholders)));
    expect(method.formula.replaceAll(/\{[a-z_]+\}/g, '')).not.toMatch(/[{}]/);
  });

  it('use none of the words that the product does not use', () => {
    const unwelcome = /!|more likely|less likely|discriminat|\bbest\b|\bworst\b|\bBAME\b|\bBME\b|\battacker/i;
    expect(sentences.filter(({ text }) => unwelcome.test(text))).toEqual([]);
  });

  it('end every sentence of prose with a full stop and begin it with a capital', () => {
    const prose = entries.flatMap(([id, { definition, interval, meaningOfInterval, direction = 'None.' }]) =>
      [definition, interval, meaningOfInterval, direction].map((text) => ({ id, text })),
    );
    expect(prose.filter(({ text }) => !/^["A-Z0-9].*\.$/.test(text))).toEqual([]);
  });

  it('give a source with a title, and where there is an address, one that is secure and well formed', () => {
    for (const [, { source }] of entries) {
      expect(source.title.length).toBeGreaterThan(10);
      expect(new URL(source.address ?? 'https://example.org').protocol).toBe('https:');
    }
  });
});
