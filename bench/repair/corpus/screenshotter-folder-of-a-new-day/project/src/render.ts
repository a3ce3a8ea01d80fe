export interface Page {
  name: string;
  url: string;
  title: string;
}

/** A card with the title of a page, as SVG. */
export function render({ title, url }: Page): string {
  const host = new URL(url).host;
  const escaped = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${escaped}</text><text y="40">${host}</text></svg>`;
}
