import { cookiesOf } from "./cookies.js";

export const DEFAULTS = Object.freeze({ language: "de", hall: "main", news: true });

/** A visitor's preferences. A cookie that cannot be read counts as none: then the defaults hold. */
export function preferencesOf(req) {
  const { prefs } = cookiesOf(req);
  if (!prefs) return { ...DEFAULTS };
  const stored = JSON.parse(prefs);
  return { ...DEFAULTS, ...stored };
}

export function cookieFor(preferences) {
  return `prefs=${encodeURIComponent(JSON.stringify(preferences))}; Path=/; Max-Age=31536000`;
}
