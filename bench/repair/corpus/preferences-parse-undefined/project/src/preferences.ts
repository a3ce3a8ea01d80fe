import type { Storage } from "./storage.ts";

export interface Preferences {
  theme: string;
  columns: string[];
}

export const DEFAULTS: Preferences = { theme: "light", columns: ["name", "status"] };

export function preferencesOf(storage: Storage, user: string): Preferences {
  const text = storage.get(`preferences:${user}`) as string;
  return { ...DEFAULTS, ...JSON.parse(text) };
}

export function savePreferences(storage: Storage, user: string, changed: Partial<Preferences>): void {
  const text = storage.get(`preferences:${user}`);
  const known = text === undefined ? {} : JSON.parse(text);
  storage.set(`preferences:${user}`, JSON.stringify({ ...known, ...changed }));
}
