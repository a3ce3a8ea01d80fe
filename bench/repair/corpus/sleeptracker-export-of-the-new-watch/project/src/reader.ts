import type { Night, Stage } from "./model.ts";

/** Watches of the first series write flat records, those of the second have nested ones. */
type RawNight = Record<string, any>;

function isSecondSeries(raw: RawNight): boolean {
  return typeof raw.format === "number" && raw.format >= 2;
}

export function readNight(raw: RawNight): Night {
  const second = isSecondSeries(raw);
  return {
    date: second ? raw.night : raw.date,
    asleepAt: second ? raw.sleep.from : raw.asleep_at,
    awakeAt: second ? raw.sleep.to : raw.awake_at,
    stages: raw.stages as Stage[],
  };
}

export function readExport(text: string): Night[] {
  const raw = JSON.parse(text) as { nights: RawNight[] };
  return raw.nights.map(readNight);
}
