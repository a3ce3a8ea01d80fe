const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/;
const HEADING = /^(#{1,6})\s+(.+)$/gm;

export interface Link {
  text: string;
  target: string;
}

export function headings(markdown: string): string[] {
  return [...markdown.matchAll(HEADING)].map(([, marks, text]) => `${marks?.length} ${text}`);
}

export function links(markdown: string): Link[] {
  return [...markdown.matchAll(LINK)].map(([, text, target]) => ({ text: text as string, target: target as string }));
}

export const isLink = (line: string): boolean => LINK.test(line);
