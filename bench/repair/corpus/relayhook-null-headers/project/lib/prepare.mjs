import { headerLines } from "./headers.mjs";

export function prepare(target, event) {
  return {
    url: target.url,
    headers: headerLines(target.headers),
    body: Object.fromEntries(target.fields.map((field) => [field, event[field]])),
    retries: target.retries,
  };
}
