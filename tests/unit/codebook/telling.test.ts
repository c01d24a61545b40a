import { describe, expect, it } from 'vitest';
import { findTellingWords } from '../../../src/codebook/telling.ts';

describe('telling words', () => {
  it.each([
    'Illustrative figures for training',
    'ILLUSTRATIVE_workforce.csv',
    'For example only',
    'dummy-data.csv',
    'These numbers are made up.',
    'made-up data',
    'Synthetic data set',
    'test_data_2024.csv',
    'testData.csv',
    'Styled after Civil Service Statistics',
    'fictitious organisation',
    'fake_workforce.csv',
    'All figures are fake.',
    'Simulated HR data',
    'mock data',
    'Mock-up figures',
    'Sample data',
    'sample_data.csv',
    'book (Sample data).csv',
    'Sample HR dataset only',
    'Demo data',
    'Randomly generated records',
    'Simulated',
    'This is not real data',
  ])('lock an import to illustrative: "%s"', (text) => {
    expect(findTellingWords(text).locks).not.toEqual([]);
  });

  it.each([
    'latest data',
    'LatestData.csv',
    'Covid testing data',
    'contest data',
    'Women made up 45% of staff',
    'a group made up of analysts',
    'Synthetic Biology Centre',
    'Synthetic chemistry',
    'regression with dummy variables',
    'Workforce at 31 March 2024',
    'Test Valley Borough Council',
    'National sample survey of staff',
    'Weighted with the sample data',
    'Sample data were weighted to the population',
    'Mock interviews held',
    'Simulated exercises',
    'Records are linked by a randomly generated identifier',
    'Intervals rest on 1,000 simulated values',
    '[x] stands for placeholder values',
    'This extract is for training purposes only',
    'Seizures of fake goods',
    'Staff COVID-19 test data',
    'Fitness test data of officers',
    'Sex is dummy coded',
    'Staff in post for training and development only',
  ])('do not lock: "%s"', (text) => {
    expect(findTellingWords(text).locks).toEqual([]);
  });

  it('only ask where a word could mean either', () => {
    expect(findTellingWords('Sample of 1,000 members')).toEqual({ locks: [], asks: ['sample'] });
    expect(findTellingWords('example.csv')).toEqual({ locks: [], asks: ['example'] });
    expect(findTellingWords('These figures are not illustrative')).toEqual({
      locks: [],
      asks: ['illustrative'],
    });
    expect(findTellingWords('Test Valley')).toEqual({ locks: [], asks: [] });
    expect(findTellingWords('Fake')).toEqual({ locks: ['fake'], asks: [] });
    expect(findTellingWords('A fake')).toEqual({ locks: [], asks: ['fake'] });
    expect(findTellingWords('Annual return')).toEqual({ locks: [], asks: [] });
  });

  it('name what was found', () => {
    expect(findTellingWords('Dummy figures, illustrative only')).toEqual({
      locks: ['illustrative', 'dummy'],
      asks: [],
    });
  });
});
