import { ForgeError } from "../error.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

const UNNAMED_WAIT_SECONDS = 60;

/**
 * Seconds to wait because the forge has had too many requests from us; null when that is not what it says. GitHub
 * says so with 403 as well: by the header that counts down to nothing, or in words only (its secondary limits).
 */
export function rateLimitOf({ status, headers, body }: Answer): number | null {
  if (status !== 429 && status !== 403) return null;
  const after = Number(headers.get("retry-after") ?? Number.NaN);
  if (after >= 0) return after;
  const spent = headers.get("x-ratelimit-remaining") === "0" || headers.get("ratelimit-remaining") === "0";
  const reset = Number(headers.get("x-ratelimit-reset") ?? headers.get("ratelimit-reset") ?? Number.NaN);
  if (spent && Number.isFinite(reset)) return Math.max(1, Math.ceil(reset - nowOf(headers) / 1_000));
  if (status === 429 || /secondary rate limit|abuse detection/i.test(wordsOf(body)))
    return UNNAMED_WAIT_SECONDS;
  return null;
}

/** The forge's own clock where it tells the time: ours may be wrong by hours. */
function nowOf(headers: Headers): number {
  const told = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(told) ? Date.now() : told;
}

/** The error that an answer means. */
export function failureOf(forge: string, method: string, path: string, answer: Answer): ForgeError {
  const said = wordsOf(answer.body);
  const text = `${forge} answered ${answer.status} to ${method} ${path.split("?")[0]}${said ? `: ${said}` : ""}`;
  const wait = rateLimitOf(answer);
  if (wait !== null) return new ForgeError("rate_limited", text, { retryAfterSeconds: wait });
  switch (answer.status) {
    case 401:
      return new ForgeError("access_denied", text, {
        remedy: `The token or the app is not valid any more: renew it with \`bugstack forge add\`.`,
      });
    case 403:
      return new ForgeError("access_denied", text, {
        remedy: "Give the token or the app the rights that docs/forges.md lists, on this repository.",
      });
    case 404:
    case 410:
      return new ForgeError("not_found", text, {
        remedy: "Check the repository's address, and that the token or the app may see it.",
      });
    default:
      if (answer.status >= 500) return new ForgeError("unreachable", text);
      return new ForgeError("refused", text);
  }
}

/** What the forge says in words, in one line. */
export function wordsOf(body: unknown): string {
  if (typeof body === "string") return oneLine(body.startsWith("<") ? "" : body);
  if (body === null || typeof body !== "object") return "";
  const { message, error, error_description: description, errors } = body as Record<string, unknown>;
  const parts = [message, error, description, errors].filter((part) => part !== undefined && part !== null);
  return oneLine(parts.map((part) => (typeof part === "string" ? part : JSON.stringify(part))).join(" "));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 400);
}
