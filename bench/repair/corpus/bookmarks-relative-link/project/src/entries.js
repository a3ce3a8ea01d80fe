import { absolute, isTracked } from "./links.js";

export function toEntry(item, home) {
  const link = item.link;
  return {
    title: item.title.trim(),
    link,
    host: new URL(link).host,
    image: item.image ? absolute(item.image, home) : null,
    tracked: isTracked(link),
  };
}
