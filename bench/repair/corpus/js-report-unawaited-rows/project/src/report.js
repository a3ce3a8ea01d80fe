import { countSites, loadRows } from "./db.js";

export async function overview() {
  const sites = await countSites();
  return { sites };
}

export async function weekly(site) {
  const rows = loadRows(site);
  const busy = rows.filter((row) => row.visits > 15);
  return { days: rows.length, busy: busy.map((row) => row.day) };
}
