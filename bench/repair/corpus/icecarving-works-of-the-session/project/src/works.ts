import { select } from "./database/query.ts";

export async function worksOf(artist: number) {
  const rows = await select("works", { artist_id: artist });
  return rows.map(({ id, title, melted_at }) => ({ id, title, standing: melted_at === null }));
}
