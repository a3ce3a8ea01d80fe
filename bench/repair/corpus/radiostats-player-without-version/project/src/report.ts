import type { Listening } from "./log.ts";

export interface Line {
  key: string;
  listeners: number;
  minutes: number;
}

/** Listeners and minutes for each key, most minutes first. */
export function report(listenings: Listening[], keyOf: (listening: Listening) => string): Line[] {
  const lines = new Map<string, Line>();
  for (const listening of listenings) {
    const key = keyOf(listening);
    const line = lines.get(key) ?? { key, listeners: 0, minutes: 0 };
    line.listeners += 1;
    line.minutes += Math.round(listening.seconds / 60);
    lines.set(key, line);
  }
  return [...lines.values()].sort((a, b) => b.minutes - a.minutes);
}

export function print(title: string, lines: Line[]): string {
  return [title, ...lines.map(({ key, listeners, minutes }) => `  ${key}: ${listeners} (${minutes} min)`)].join("\n");
}
