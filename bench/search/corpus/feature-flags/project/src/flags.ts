export const FLAGS = {
  darkMode: 1,
  newEditor: 2,
  betaSearch: 4,
  fastExport: 8,
} as const;

export type Flag = keyof typeof FLAGS;

/** Flags of a user as the bits of a number. */
export function enable(bits: number, ...flags: Flag[]): number {
  return flags.reduce((result, flag) => result | FLAGS[flag], bits);
}

export function disable(bits: number, ...flags: Flag[]): number {
  return flags.reduce((result, flag) => result ^ FLAGS[flag], bits);
}

export function toggle(bits: number, flag: Flag): number {
  return bits ^ FLAGS[flag];
}

export function isEnabled(bits: number, flag: Flag): boolean {
  return (bits & FLAGS[flag]) !== 0;
}

export function names(bits: number): Flag[] {
  return (Object.keys(FLAGS) as Flag[]).filter((flag) => isEnabled(bits, flag));
}

/** The flags that two users do not have in common. */
export function difference(one: number, other: number): Flag[] {
  return names(one ^ other);
}
