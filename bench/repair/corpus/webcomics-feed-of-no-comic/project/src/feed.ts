import type { Comic, Strip } from "./library.ts";

const SITE = "https://comics.example.org";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

function renderItem(strip: Strip): string {
  const link = `${SITE}/${strip.comic}/${strip.number}`;
  return [
    "<item>",
    `<title>${escapeXml(strip.title)}</title>`,
    `<link>${link}</link>`,
    `<guid>${link}</guid>`,
    `<pubDate>${strip.publishedAt.toUTCString()}</pubDate>`,
    `<enclosure url="${SITE}/img/${strip.image}" type="image/png"/>`,
    "</item>",
  ].join("");
}

/** RSS 2.0 of a comic, its strips in the order given. */
export function renderFeed(comic: Comic, strips: Strip[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0"><channel>',
    `<title>${escapeXml(comic.title)}</title>`,
    `<link>${SITE}/${comic.slug}</link>`,
    `<description>by ${escapeXml(comic.author)}</description>`,
    `<language>${comic.language}</language>`,
    ...strips.map(renderItem),
    "</channel></rss>",
  ].join("\n");
}
