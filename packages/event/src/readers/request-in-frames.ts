import type { CapturedRequest, CapturedValue, ExceptionValue } from "../event.ts";
import { LIMITS } from "../limits.ts";
import { isRecord, name } from "./loose.ts";
import { pathOfUrl, queryOfUrl, readQuery } from "./request.ts";

interface Asked {
  readonly method: string;
  readonly url: string;
}

/** How objects that are a request say so: those of Django and of its REST framework, of Werkzeug, of aiohttp. */
const SAID_BY_OBJECTS: readonly RegExp[] = [
  /^<(?:\w+\.)*\w*Request: (?<method>[A-Z]+) '(?<url>\/[^']*)'>$/,
  /^<(?:\w+\.)*Request(?:Context)? '(?<url>https?:\/\/[^']*)' \[(?<method>[A-Z]+)\][^>]*>$/,
  /^<(?:\w+\.)*Request (?<method>[A-Z]+) (?<url>\/\S*) >$/,
];

/**
 * The request with the method and the address that the frames held, where the SDK left them out: a server's integration
 * fills them in, so they are missing where the application was driven without a server, or was given a request by hand.
 * The outermost frame decides, since further in others may be held that the application sends itself.
 */
export function withRequestOfFrames(
  request: CapturedRequest | null,
  exceptions: readonly ExceptionValue[],
): CapturedRequest | null {
  if (!request || request.path !== null) return request;
  const held = exceptions
    .flatMap(({ frames }) => frames)
    .flatMap(({ locals }) => Object.values(locals ?? {}));
  for (const value of held) {
    const asked = askedBy(value);
    const path = asked && pathOfUrl(asked.url);
    if (!asked || path === null) continue;
    if (request.method !== null && request.method !== asked.method) continue;
    return {
      ...request,
      method: asked.method,
      url: asked.url,
      path,
      query: request.query.length > 0 ? request.query : readQuery(queryOfUrl(asked.url)),
    };
  }
  return request;
}

function askedBy(value: CapturedValue): Asked | null {
  if (typeof value === "string") return askedByObject(value);
  return isRecord(value) ? (askedByEnviron(value) ?? askedByScope(value)) : null;
}

function askedByObject(said: string): Asked | null {
  for (const form of SAID_BY_OBJECTS) {
    const { method, url } = form.exec(said)?.groups ?? {};
    if (method && url && url.length <= LIMITS.pathCharacters) return { method, url };
  }
  return null;
}

/** The dictionary of WSGI. */
function askedByEnviron(environ: Readonly<Record<string, unknown>>): Asked | null {
  return asked(environ.REQUEST_METHOD, environ.PATH_INFO, environ.QUERY_STRING);
}

/** The dictionary of ASGI. */
function askedByScope(scope: Readonly<Record<string, unknown>>): Asked | null {
  return plain(scope.type) === "http" ? asked(scope.method, scope.path, scope.query_string) : null;
}

function asked(sentMethod: unknown, sentPath: unknown, sentQuery: unknown): Asked | null {
  const method = plain(sentMethod);
  const path = plain(sentPath);
  if (!method || !/^[A-Z]{3,10}$/.test(method) || !path?.startsWith("/")) return null;
  const query = plain(sentQuery);
  return { method, url: query ? `${encodeURI(path)}?${query}` : encodeURI(path) };
}

/** The text of a literal of Python, which is how frames hold texts and bytes. */
function plain(value: unknown): string | null {
  const said = name(value, LIMITS.pathCharacters);
  return said && (/^b?(['"])(.*)\1$/s.exec(said)?.[2] ?? said);
}
