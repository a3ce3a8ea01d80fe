export interface License {
  key: string;
  owner: string;
  seats: number;
  machines: Set<string>;
}

const licenses = new Map<string, License>();

export function issue(key: string, owner: string, seats: number): License {
  const license = { key, owner, seats, machines: new Set<string>() };
  licenses.set(key, license);
  return license;
}

export const licenseOf = (key: string): License | undefined => licenses.get(key);

/** Takes a seat for the machine unless it has one; whether there was one. */
export function activate(license: License, machine: string): boolean {
  if (license.machines.has(machine)) return true;
  if (license.machines.size >= license.seats) return false;
  license.machines.add(machine);
  return true;
}

issue("LIC-AAAA", "Northwind Labs", 1);
