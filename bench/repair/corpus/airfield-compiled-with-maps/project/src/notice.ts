export interface Notice {
  id: string;
  field: string;
  runways: string[];
  text: string;
  urgent: boolean;
}

/** Fields of a line of the feed: id, field, runways with a slash between them, text. */
export function parseNotice(line: string): Notice {
  const [id = "", field = "", runways = "", text = ""] = line.split("|").map((part) => part.trim());
  return { id, field, runways: runways === "" ? [] : runways.split("/"), text, urgent: /\bCLSD\b/.test(text) };
}

/** The same out of the older feed, which some fields still send: JSON with the same names. */
export function parseLegacyNotice(line: string): Notice {
  const { id, field, runways, text } = JSON.parse(line);
  return { id, field, runways, text, urgent: /\bCLOSED\b/i.test(text) };
}

export function parseFeed(feed: string): Notice[] {
  return feed
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => (line.startsWith("{") ? parseLegacyNotice(line) : parseNotice(line)));
}
