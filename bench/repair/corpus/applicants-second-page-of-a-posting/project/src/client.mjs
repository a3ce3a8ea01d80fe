import { readFile } from "node:fs/promises";

/** A client of the recruiting system that answers from a file, `size` applicants a page. */
export async function fileClient(file, size = 2) {
  const postings = JSON.parse(await readFile(file, "utf8"));
  return {
    async applicants(posting, page) {
      const all = postings[posting] ?? [];
      return { items: all.slice((page - 1) * size, page * size), pages: Math.ceil(all.length / size) };
    },
  };
}
