import type { Driver } from "./trip";

export function fullName(driver: Driver | null): string {
  if (!driver) return "n/a";
  return `${driver.first} ${driver.last}`;
}

export function initials(driver: Driver): string {
  return driver.first[0] + driver.last[0];
}
