import { describe, expect, it } from 'vitest';
import { looksPersonal } from '../../../src/codebook/personal.ts';

describe('columns that look personal', () => {
  it.each([
    'Emp Ref',
    'Staff number',
    'Employee ID',
    'employeeId',
    'StaffNo',
    'Payroll no.',
    'Assignment Number',
    'person_id',
    'Collar number',
    'ID',
  ])('are proposed as Person: "%s"', (header) => {
    expect(looksPersonal(header, [])).toBe('person');
  });

  it.each([
    'Name',
    'First name',
    'firstName',
    'Forename',
    'SURNAME',
    'Line manager name',
    'Employee full name',
    'Email',
    'E-mail address',
    'NI number',
    'National Insurance No',
    'Home postcode',
    'Date of Birth',
    'DOB',
    'Mobile phone',
    'Telephone number',
    'Address line 1',
    'Line manager',
    'Manager',
    'Reports to',
    'Known as',
    'Post holder',
    'Username',
    'NAME OF EMPLOYEE',
  ])('are proposed as Leave out: "%s"', (header) => {
    expect(looksPersonal(header, [])).toBe('leave-out');
  });

  it.each([
    'Department name',
    'Grade',
    'Substantive Grade',
    'Ethnic Origin (2021)',
    'Headcount',
    'Number of employees',
    'Staff group',
    'Employee status',
    'Directorate',
    'PFA16NM',
    'company',
    'Position number',
    'Location',
    'Year',
    'la_code',
  ])('are not seen in "%s"', (header) => {
    expect(looksPersonal(header, ['12', 'G7', 'Policy'])).toBeUndefined();
  });

  it('are found by their values whatever the header says', () => {
    expect(looksPersonal('Contact', ['a.b@example.org', 'c@example.org', ''])).toBe('leave-out');
    expect(looksPersonal('Field 7', ['QQ 12 34 56 C', 'AB123456C', 'CE 12 34 56 A'])).toBe('leave-out');
    expect(looksPersonal('Base', ['SW1A 2AS', 'M1 1AE', 'unknown'])).toBe('leave-out');
    expect(looksPersonal('Contact 2', ['07700 900123', '+44 7700 900456'])).toBe('leave-out');
    expect(looksPersonal('Amount', ['1,234', '07', '5'])).toBeUndefined();
    expect(looksPersonal('Code', ['E06000001', 'E12000007'])).toBeUndefined();
  });
});
