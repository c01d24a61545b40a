import { describe, expect, it } from 'vitest';
import { type Template, templates } from '../../../src/codebook/templates.ts';
import type { Shape } from '../../../src/kernel/recipe.ts';
import { toTemplateFile } from '../../../src/queries/templateFile.ts';
import { ingestText } from '../ingest/realFile.ts';

/** Rows as a person would fill them in, by template. */
const filled: { readonly [I in Template['id']]: readonly string[] } = {
  people: ['r1,SEO,White British,Finance,In post', 'r2,HEO,Indian,Research,In post', 'r3,SEO,,Research,Left'],
  headcounts: ['Finance,SEO,White,40', 'Finance,HEO,Asian,12', 'Research,SEO,Black,9'],
  'headcounts-wide': ['SEO,12,9,4,60,2,3,5', 'HEO,20,11,6,80,3,4,6'],
  shares: ['White,85.5,200', 'Asian,80.1,150', 'Black,78.4,120'],
  outcomes: ['2025-26,Band 5,White,2505,17', '2025-26,Band 5,Asian,725,9', '2025-26,Band 6,White,900,8'],
  incidents: [
    'Stops,stops,White,North,2024,310',
    'Stops,stops,Black,North,2024,120',
    'Stops,stops,White,South,2024,90',
  ],
  returns: ['Finance,Yes,Yes,120,80,70', 'Research,Yes,No,200,,'],
  population: ['North,16 to 64,White,5000', 'North,16 to 64,Asian,600', 'South,16 to 64,White,4000'],
};

describe('the templates', () => {
  it('are there for every shape of a file', () => {
    const shapes: readonly Shape[] = [
      'people',
      'headcounts',
      'shares',
      'incidents',
      'outcomes',
      'returns',
      'population',
    ];
    expect(new Set(templates.map(({ shape }) => shape))).toEqual(new Set(shapes));
  });

  it.each(templates)('hold the names of columns and no digit: $id', (template) => {
    const { name, text } = toTemplateFile(template);
    expect(name).toBe(`TEMPLATE_${template.id}.csv`);
    expect(text).toMatch(/^\ufeff[^\r\n]+\r\n$/);
    expect(text).not.toMatch(/\d/);
  });

  it.each(templates)('are read as the shape they are of, with no column left over: $id', async (template) => {
    const text = toTemplateFile(template).text + filled[template.id].join('\r\n');
    const { recipe, pending, issues } = await ingestText(text);
    expect(recipe.shape).toBe(template.shape);
    expect(
      recipe.columns.filter(({ role }) => role.kind === 'leave-out').map(({ header }) => header),
    ).toEqual([]);
    expect(issues).toEqual([]);
    expect(pending.filter(({ kind }) => kind === 'role' || kind === 'label')).toEqual([]);
  });
});
