import { occupied } from "./occupied.js";

/** A line for each hotel and one for all of them. */
export async function season(source, year) {
  const names = await source.names(year);
  const loaded = names.map(async (name) => {
    const survey = await source.load(name);
    return { ...survey, occupied: occupied(survey) };
  });
  const lines = loaded.map(({ hotel, occupied, parasites }) => `${hotel.padEnd(8)} ${occupied} (${parasites})`);
  const all = loaded.reduce((sum, one) => sum + one.occupied, 0);
  return [...lines, `all      ${all}`];
}
