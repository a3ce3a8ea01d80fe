import type { Fetcher } from "./fetcher.ts";

export async function digest(fetcher: Fetcher, urls: string[]): Promise<string> {
  const lists = await Promise.all(urls.map((url) => fetcher.headlines(url)));
  return lists.flat().map((headline) => `* ${headline}\n`).join("");
}
