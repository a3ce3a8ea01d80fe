import { ORIGIN } from "./settings.js";

/** Where to go after signing in: a page of ours, `/` for anything else. */
export function pageAfterLogin(next) {
  if (!next) return "/";
  const url = new URL(next);
  if (url.origin !== ORIGIN) return "/";
  return url.pathname + url.search;
}
