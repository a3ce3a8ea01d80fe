import type { Night, StageKind } from "./model.ts";

export function minutesOf(night: Night, kind: StageKind): number {
  return night.stages
    .filter((stage) => stage.kind === kind)
    .reduce((sum, stage) => sum + stage.minutes, 0);
}

export function totalMinutes(night: Night): number {
  return minutesOf(night, "deep") + minutesOf(night, "light") + minutesOf(night, "rem");
}

export function averageSleep(nights: Night[]): number | null {
  if (nights.length === 0) return null;
  return Math.round(nights.reduce((sum, night) => sum + totalMinutes(night), 0) / nights.length);
}
