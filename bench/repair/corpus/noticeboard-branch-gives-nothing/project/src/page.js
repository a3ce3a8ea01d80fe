import { frame } from "./frame.js";
import { templateFor } from "./templates.js";

export function card(notice, width) {
  const template = templateFor(notice.kind);
  return frame(template.heading, template.line(notice), width);
}

export function page(notices, width = 48) {
  return `${notices.map((notice) => card(notice, width)).join("\n")}\n`;
}
