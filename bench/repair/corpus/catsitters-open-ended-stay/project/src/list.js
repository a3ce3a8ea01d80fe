import { title } from "./stays.js";

const day = (when) => when.slice(0, 10);

/** The list for the office: one line for each stay. */
export function officeList(stays) {
  return stays.map((stay) => `${day(stay.from)} – ${stay.until ? day(stay.until) : ""}  ${title(stay)}`.replace(/\s{3,}/, "  "));
}
