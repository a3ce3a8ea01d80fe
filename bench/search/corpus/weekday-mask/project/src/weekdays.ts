const NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

function bit(name: string): number {
  const at = NAMES.indexOf(name);
  if (at < 0) throw new RangeError(`no weekday: ${name}`);
  return 1 << at;
}

/** Sets of weekdays as numbers. */
export function maskOf(names: string[]): number {
  return names.reduce((mask, name) => mask | bit(name), 0);
}

export function includes(mask: number, name: string): boolean {
  return (mask & bit(name)) !== 0;
}

export function without(mask: number, name: string): number {
  return mask ^ bit(name);
}

export function toggled(mask: number, name: string): number {
  return mask ^ bit(name);
}

export function namesOf(mask: number): string[] {
  return NAMES.filter((name) => includes(mask, name));
}
