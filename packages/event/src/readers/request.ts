import type { CapturedRequest, CapturedValue } from "../event.ts";
import { LIMITS } from "../limits.ts";
import { captured, isRecord, name, pairs, text } from "./loose.ts";

/** The request of a Sentry event; null when none was sent. */
export function readRequest(request: unknown, route: string | null): CapturedRequest | null {
  if (!isRecord(request)) return null;
  const url = name(request.url, LIMITS.pathCharacters);
  const query = readQuery(request.query_string);
  return {
    method: name(request.method, 20)?.toUpperCase() ?? null,
    url,
    path: url === null ? null : pathOfUrl(url),
    route,
    query: query.length > 0 || url === null ? query : readQuery(queryOfUrl(url)),
    headers: pairs(request.headers, LIMITS.headerCharacters),
    cookies: readCookies(request.cookies),
    body: readBody(request.data),
  };
}

/** Path of an absolute or relative address, without query and fragment. */
export function pathOfUrl(url: string): string | null {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "");
  if (path === "") return "/";
  return path.startsWith("/") ? path : null;
}

export function queryOfUrl(url: string): string {
  return /\?([^#]*)/.exec(url)?.[1] ?? "";
}

/** Query parameters from text, an object or a list of pairs, decoded. */
export function readQuery(query: unknown): [string, string][] {
  if (typeof query !== "string") return pairs(query, LIMITS.headerCharacters);
  const decoded = [...new URLSearchParams(query.slice(0, LIMITS.bodyCharacters))];
  return pairs(decoded, LIMITS.headerCharacters);
}

function readCookies(cookies: unknown): Record<string, string> {
  const read = typeof cookies === "string" ? cookies.split(";").map(splitCookie) : cookies;
  return recordOfPairs(pairs(read, LIMITS.headerCharacters));
}

function splitCookie(cookie: string): [string, string] {
  const equals = cookie.indexOf("=");
  return equals < 0 ? [cookie.trim(), ""] : [cookie.slice(0, equals).trim(), cookie.slice(equals + 1).trim()];
}

export function recordOfPairs(list: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(list.filter(([key]) => key !== "__proto__"));
}

/** JSON that came as text is opened, so that its secrets are found by the names of their keys. */
export function readBody(body: unknown): CapturedValue {
  if (typeof body !== "string") return captured(body, LIMITS.bodyCharacters);
  if (/^\s*[[{]/.test(body) && body.length <= LIMITS.extraCharacters) {
    try {
      return captured(JSON.parse(body), LIMITS.bodyCharacters);
    } catch {
      // Cut off by the client, or no JSON after all: kept as the text that it is.
    }
  }
  return text(body, LIMITS.bodyCharacters);
}
