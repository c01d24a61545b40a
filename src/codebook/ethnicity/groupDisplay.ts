import type { BroadGroup, CompositeGroup, StandardGroup } from './standardGroups.ts';

/** Words for every standard group, as figures print them. */
export const groupDisplay: Readonly<Record<StandardGroup, string>> = {
  asian: 'Asian',
  'asian-excluding-chinese': 'Asian (excluding Chinese)',
  'asian-bangladeshi': 'Asian: Bangladeshi',
  'asian-indian': 'Asian: Indian',
  'asian-pakistani': 'Asian: Pakistani',
  'asian-pakistani-bangladeshi': 'Asian: Pakistani and Bangladeshi',
  'asian-other': 'Asian: other',
  'asian-other-inc-chinese': 'Asian: other (including Chinese)',
  black: 'Black',
  'black-african': 'Black: African',
  'black-caribbean': 'Black: Caribbean',
  'black-other': 'Black: other',
  chinese: 'Chinese',
  mixed: 'Mixed or multiple',
  'mixed-white-asian': 'Mixed: White and Asian',
  'mixed-white-black': 'Mixed: White and Black',
  'mixed-white-black-african': 'Mixed: White and Black African',
  'mixed-white-black-caribbean': 'Mixed: White and Black Caribbean',
  'mixed-other': 'Mixed: other',
  white: 'White',
  'white-british': 'White: British',
  'white-gypsy-traveller': 'White: Gypsy or Irish Traveller',
  'white-gypsy-roma': 'White: Gypsy or Roma',
  'white-irish': 'White: Irish',
  'white-irish-traveller': 'White: Irish Traveller',
  roma: 'White: Roma',
  'white-other': 'White: other',
  other: 'Other',
  arab: 'Other: Arab',
  'other-inc-asian': 'Other (including Asian)',
  'other-inc-chinese': 'Other (including Chinese)',
  'other-inc-gypsy-traveller': 'Other (including Gypsy, Traveller and Irish Traveller)',
  'other-inc-mixed': 'Other (including Mixed)',
  'other-inc-mixed-chinese': 'Other (including Mixed and Chinese)',
  'other-any': 'Other: any other ethnic group',
};

/** The name of the composite on screen; "BME" and "BAME" are read but never printed. */
export const allOtherDisplay = 'All other ethnic groups combined';

/** Words for the composites. */
export const compositeDisplay: Readonly<Record<CompositeGroup, string>> = {
  'all-other': allOtherDisplay,
  'all-but-white-british': 'All ethnic groups other than White British combined',
};

/** Words for a broad group. */
export function toBroadDisplay(broad: BroadGroup): string {
  return groupDisplay[broad];
}
