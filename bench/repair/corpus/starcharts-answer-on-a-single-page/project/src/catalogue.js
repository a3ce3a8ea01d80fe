import { nextOf } from "./link.js";

/** One page of the catalogue: its rows, and its `link` header. */
export async function fetchPage(path) {
  const answer = await fetch(new URL(path, process.env.CATALOGUE_URL));
  if (!answer.ok) throw new Error(`the catalogue answered ${answer.status}`);
  return { rows: await answer.json(), link: answer.headers.get("link") };
}

/** The stars of a constellation, from all pages. */
export async function allStars(constellation, page = fetchPage) {
  const stars = [];
  let path = `/stars?in=${encodeURIComponent(constellation)}`;
  while (path) {
    const { rows, link } = await page(path);
    stars.push(...rows);
    path = nextOf(link);
  }
  return stars;
}
