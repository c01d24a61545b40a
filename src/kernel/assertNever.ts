/** Marks a branch that the compiler has proved unreachable; throws with what was found if it is reached all the same. */
export function assertNever(unexpected: never, about: string): never {
  throw new Error(`${about}: unexpected ${JSON.stringify(unexpected)}`);
}
