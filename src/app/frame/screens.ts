/** The screens of the navigation in their order; `scoped` ones show figures of the data in view. */
export const screens = [
  { path: '/overview', text: 'Overview', scoped: true },
  { path: '/representation', text: 'Representation', scoped: true },
  { path: '/progression', text: 'Progression', scoped: true },
  { path: '/trends', text: 'Trends', scoped: true },
  { path: '/compare', text: 'Compare', scoped: true },
  { path: '/departments', text: 'Departments', scoped: true },
  { path: '/declaration', text: 'Declaration', scoped: true },
  { path: '/incidents', text: 'Incidents', scoped: true },
  { path: '/actions', text: 'Actions', scoped: false },
  { path: '/papers', text: 'Papers', scoped: false },
  { path: '/check', text: 'Check a figure', scoped: false },
  { path: '/data', text: 'Data', scoped: false },
  { path: '/protection', text: 'Data protection', scoped: false },
] as const;
