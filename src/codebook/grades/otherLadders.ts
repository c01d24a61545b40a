import { buildLadder } from './buildLadder.ts';

/** Doctors and dentists: apart from Agenda for Change in every figure; their orders lie below its own, so that they stand after its bands. Source: NHS England, Workforce Race Equality Standard. */
export const medicalLadder = buildLadder(
  {
    id: 'medical-and-dental',
    name: 'NHS medical and dental grades',
    source: 'NHS England, Workforce Race Equality Standard',
    ranked: true,
  },
  [
    [
      'medical-trainee',
      'Trainee grades',
      -40,
      'medical',
      [
        'Trainee',
        'Doctor in training',
        'Doctors in training',
        'Resident doctor',
        'Junior doctor',
        'Foundation doctor',
      ].concat([
        'Core trainee',
        'Specialty registrar',
        'Registrar',
        'Foundation doctor year 1',
        'Foundation doctor year 2',
        'Foundation year 1',
        'Foundation year 2',
        'FY1',
        'FY2',
        'House officer',
        'Senior house officer',
        'SHO',
        'Specialist registrar',
      ]),
    ],
    [
      'medical-career',
      'Non-consultant career grades',
      -30,
      'medical',
      [
        'Non-consultant career grade',
        'Non consultant',
        'SAS doctor',
        'Specialty doctor',
        'Specialist',
        'Associate specialist',
      ].concat(['Staff grade', 'Specialist grade', 'Trust grade doctor', 'Clinical fellow']),
    ],
    [
      'medical-consultant',
      'Consultant',
      -20,
      'medical',
      ['Consultant grades', 'Medical and dental consultant'],
    ],
    [
      'medical-manager',
      'Senior medical manager',
      -10,
      'medical',
      ['Medical director', 'Consultant senior medical manager'],
    ],
  ],
  [['medical', 'Medical and dental', -25, ['Medical', 'Dental', 'Medical & dental staff']]],
);

/** Police officer ranks, with those of the Metropolitan and City of London forces. Source: Home Office, Police workforce. */
export const policeLadder = buildLadder(
  {
    id: 'police',
    name: 'Police ranks',
    source: 'Home Office, Police workforce, England and Wales',
    ranked: true,
  },
  [
    ['police-constable', 'Constable', 10, 'police-constables', ['PC', 'DC', 'Police constable']],
    ['police-sergeant', 'Sergeant', 20, 'police-sergeants', ['PS', 'DS', 'Sgt', 'Police sergeant']],
    ['police-inspector', 'Inspector', 30, 'police-inspecting', ['Insp', 'DI', 'PI']],
    ['police-chief-inspector', 'Chief Inspector', 40, 'police-inspecting', ['DCI', 'Ch Insp', 'CI']],
    ['police-superintendent', 'Superintendent', 50, 'police-superintending', ['Supt', 'DSU', 'D Supt']],
    [
      'police-chief-superintendent',
      'Chief Superintendent',
      60,
      'police-superintending',
      ['Ch Supt', 'DCS', 'C Supt'],
    ],
    ['police-assistant-chief', 'Assistant Chief Constable', 70, 'police-chief', ['ACC', 'Commander']],
    [
      'police-deputy-chief',
      'Deputy Chief Constable',
      80,
      'police-chief',
      ['DCC', 'Deputy Assistant Commissioner', 'DAC'],
    ],
    ['police-chief-constable', 'Chief Constable', 90, 'police-chief', ['CC', 'Assistant Commissioner']],
    ['police-deputy-commissioner', 'Deputy Commissioner', 100, 'police-chief', []],
    ['police-commissioner', 'Commissioner', 110, 'police-chief', []],
  ],
  [
    ['police-constables', 'Constable', 10, []],
    ['police-sergeants', 'Sergeant', 20, []],
    ['police-inspecting', 'Inspecting ranks', 35, []],
    ['police-superintending', 'Superintending ranks', 55, ['Superintendents and above']],
    [
      'police-chief',
      'Chief officers',
      89,
      ['Chief officer', 'Chief officer ranks', 'ACPO', 'NPCC', 'ACPO ranks'],
    ],
  ],
);

/** People employed by a force who are not officers: kinds of post, without an order of seniority, after every rank. Source: Home Office, Police workforce. */
export const policeStaffLadder = buildLadder(
  {
    id: 'police-staff',
    name: 'Police staff',
    source: 'Home Office, Police workforce, England and Wales',
    ranked: false,
  },
  [
    [
      'police-staff-other',
      'Other police staff',
      -40,
      'police-staff-all',
      ['Police staff member', 'Civilian'],
    ],
    ['police-traffic-warden', 'Traffic warden', -30, 'police-staff-all', []],
    [
      'police-designated',
      'Designated officer',
      -20,
      'police-staff-all',
      ['Detention officer', 'Escort officer', 'Investigation officer'],
    ],
    [
      'police-pcso',
      'Police community support officer',
      -10,
      'police-staff-all',
      ['PCSO', 'Community support officer'],
    ],
  ],
  [['police-staff-all', 'All police staff', -25, ['Police staff', 'Police staff total']]],
);
