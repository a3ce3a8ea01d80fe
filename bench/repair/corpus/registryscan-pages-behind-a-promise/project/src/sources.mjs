import { load } from "./store.mjs";

const PAGE = 2;

async function* inPages(rows) {
  for (let at = 0; at < rows.length; at += PAGE) yield rows.slice(at, at + PAGE);
}

/** Pages of the live registry. */
export async function* livePages() {
  yield* inPages(await load("live"));
}

/** Opens the archive; answers with its pages, from the given name on. */
export async function openArchive(from = "") {
  const rows = await load("archive");
  const first = rows.findIndex(({ name }) => name === from);
  return inPages(first === -1 ? rows : rows.slice(first));
}
