import { current } from "./context.js";

/** An entry for the list of changes; `request` is `-` for what no request has brought about. */
export function entry(action, subject) {
  return { action, subject, request: current().id };
}
