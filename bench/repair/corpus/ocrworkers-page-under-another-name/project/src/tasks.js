import { read, readSlowly } from "./readers.js";

/** Does what a message asks for: `{ task, pages }`. */
export function perform({ task, pages }) {
  switch (task) {
    case "read":
      return pages.map(read);
    case "reread":
      return pages.map(readSlowly);
    default:
      throw new Error(`no task ${task}`);
  }
}
