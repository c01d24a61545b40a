import { describe, expect, it } from 'vitest';
import { readTotalWords } from '../../../src/codebook/totalWords.ts';

describe('the words of a label of a breakdown', () => {
  it.each([
    ['All', 'Directorate'],
    ['(total)', 'Directorate'],
    ['Grand total', 'Region'],
    ['Overall', 'Region'],
    ['Everyone', 'Region'],
    ['EVERYBODY', 'Region'],
    ['All ages', 'Age group'],
    ['All departments', 'Parent_department'],
    ['All business units', 'Unit'],
  ])('%s under %s is a total, whatever its numbers are', (label, header) => {
    expect(readTotalWords(label, header)).toBe('sure');
  });

  it.each([
    ['All ages', 'Band'],
    ['All areas', 'Site'],
    ['Whole organisation', 'Department'],
    ['The whole workforce', 'Department'],
    ['England total', 'Region'],
    ['Total England and Wales', 'Police force'],
    ['*Total Other equipment', 'Tactic'],
    ['Any', 'Disability'],
    ['Any religion', 'Belief'],
    ['Persons', 'Sex'],
  ])('%s under %s is one where its numbers agree', (label, header) => {
    expect(readTotalWords(label, header)).toBe('likely');
  });

  it.each([
    ['All Saints', 'Ward'],
    ['All England', 'Region'],
  ])('%s under %s is perhaps one', (label, header) => {
    expect(readTotalWords(label, header)).toBe('perhaps');
  });

  it.each([
    ['All other departments', 'Department'],
    ['All others', 'Region'],
    ['Allied health professions', 'Department'],
    ['Whole Life Costing', 'Team'],
    ['Overalls and uniform', 'Team'],
    ['Persons', 'Department'],
    ['Anywhere', 'Site'],
    ['Department for Education', 'Department'],
  ])('%s under %s is a name like others', (label, header) => {
    expect(readTotalWords(label, header)).toBeUndefined();
  });
});
