/** Checks one value read from outside; adds the path of everything that is not as it must be to `faults`. */
export type Check = (value: unknown, path: string, faults: string[]) => void;

function checkThat(holds: (value: unknown) => boolean): Check {
  return (value, path, faults) => {
    if (!holds(value)) faults.push(path);
  };
}

/** A text, or one that matches. */
export function text(pattern?: RegExp): Check {
  return checkThat((value) => typeof value === 'string' && (pattern === undefined || pattern.test(value)));
}

/** A finite number, 0 or more. */
export const amount: Check = checkThat(
  (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0,
);

/** True or false. */
export const flag: Check = checkThat((value) => typeof value === 'boolean');

/** One of these values. */
export function oneOf(...allowed: readonly (string | number)[]): Check {
  return checkThat((value) => allowed.some((one) => one === value));
}

/** A list of such items. */
export function list(item: Check, least = 0): Check {
  return (value, path, faults) => {
    if (!Array.isArray(value) || value.length < least) faults.push(path);
    else value.forEach((one, position) => item(one, `${path}[${position}]`, faults));
  };
}

/** A record of such values under any names. */
export function record(item: Check): Check {
  return (value, path, faults) => {
    if (!isRecord(value)) faults.push(path);
    else for (const [name, one] of Object.entries(value)) item(one, `${path}.${name}`, faults);
  };
}

/** An object with exactly these fields; a name that ends in `?` may be absent. */
export function object(fields: Readonly<Record<string, Check>>): Check {
  const names = new Map(Object.entries(fields).map(([name, check]) => [name.replace('?', ''), check]));
  return (value, path, faults) => {
    if (!isRecord(value)) {
      faults.push(path);
      return;
    }
    for (const name of Object.keys(value)) if (!names.has(name)) faults.push(`${path}.${name}`);
    for (const [name, check] of names)
      if (Object.hasOwn(value, name)) check(value[name], `${path}.${name}`, faults);
      else if (!(`${name}?` in fields)) faults.push(`${path}.${name}`);
  };
}

/** One of several objects, told apart by `kind`. */
export function variants(kinds: Readonly<Record<string, Readonly<Record<string, Check>>>>): Check {
  const checks = new Map(
    Object.entries(kinds).map(([kind, fields]) => [kind, object({ kind: oneOf(kind), ...fields })]),
  );
  return (value, path, faults) => {
    const check =
      isRecord(value) && typeof value['kind'] === 'string' ? checks.get(value['kind']) : undefined;
    if (check === undefined) faults.push(`${path}.kind`);
    else check(value, path, faults);
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
