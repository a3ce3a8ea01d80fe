import { setTimeout as pause } from "node:timers/promises";
import { ForgeError } from "../error.ts";
import { type Answer, failureOf, rateLimitOf } from "./failure.ts";

export interface ForgeClient {
  /**
   * One request. Answers with a status in `accepts` are returned, whatever they mean; all others throw `ForgeError`.
   * Only what changes nothing is repeated here; who changes something looks first and tries again as a whole.
   */
  call(method: Method, path: string, options?: CallOptions): Promise<Answer>;
  /** All pages of a list, at most `MOST_PAGES`. */
  pages(
    path: string,
    query: Query,
    items?: (body: unknown) => readonly unknown[],
  ): Promise<readonly unknown[]>;
}

export type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
export type Query = Readonly<Record<string, string | number | boolean>>;

export interface CallOptions {
  readonly query?: Query;
  readonly body?: unknown;
  /** Statuses from 300 on that the caller understands. */
  readonly accepts?: readonly number[];
  readonly authorization?: string;
  /** The answer is text, not JSON. */
  readonly text?: boolean;
}

export interface ClientOptions {
  /** `GitHub`, for messages. */
  readonly name: string;
  /** Address of the API without a slash at the end. */
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Value of the header that proves who we are. `fresh`: the last one was refused. */
  authorization(fresh: boolean): Promise<Readonly<Record<string, string>>>;
  readonly fetch?: typeof globalThis.fetch;
  /** Pauses between tries, in milliseconds. */
  readonly pausesMs?: readonly number[];
  /** Size of a page, as the forge's parameter and number. */
  readonly pageSize: readonly [string, number];
}

const TIMEOUT_MS = 30_000;
const LARGEST_ANSWER = 32 * 1024 * 1024;
const DEFAULT_PAUSES_MS = [300, 1_000, 3_000];
/** A wait that the forge asks for and that is no longer than this is waited for here. */
const SHORT_WAIT_SECONDS = 3;
const MOST_PAGES = 20;
const MOST_REDIRECTS = 3;
/** What the forge says for a short while only: its machines are busy or have not caught up. */
const PASSING: ReadonlySet<number> = new Set([500, 502, 503, 504]);

/** Speaks with the API of a forge: time-outs, limits, retries of what only reads, and errors that say what to do. */
export function forgeClient(options: ClientOptions): ForgeClient {
  const pauses = options.pausesMs ?? DEFAULT_PAUSES_MS;
  let silentUntil = 0;
  return { call, pages };

  async function call(method: Method, path: string, callOptions: CallOptions = {}): Promise<Answer> {
    let fresh = false;
    for (let tries = 0; ; tries += 1) {
      await keepSilence();
      const answer = await send(method, path, callOptions, fresh).catch(async (error: unknown) => {
        if (!(error instanceof ForgeError) || error.code !== "unreachable") throw error;
        if (method !== "GET" || tries >= pauses.length) throw error;
        return null;
      });
      const last = tries >= pauses.length;
      if (answer) {
        const wait = rateLimitOf(answer);
        if (wait !== null) {
          silentUntil = Date.now() + wait * 1_000;
          if (last || wait > SHORT_WAIT_SECONDS) throw failureOf(options.name, method, path, answer);
          continue;
        }
        if (answer.status === 401 && !fresh && !callOptions.authorization) {
          fresh = true;
          continue;
        }
        const passing = PASSING.has(answer.status) && method === "GET" && !last;
        if (!passing) {
          if (answer.status < 300 || callOptions.accepts?.includes(answer.status)) return answer;
          throw failureOf(options.name, method, path, answer);
        }
      }
      await pause(pauses[tries] ?? 0);
    }
  }

  /** After "too many requests" nothing is sent until the time that the forge has named. */
  async function keepSilence(): Promise<void> {
    const left = silentUntil - Date.now();
    if (left <= 0) return;
    if (left > SHORT_WAIT_SECONDS * 1_000) {
      throw new ForgeError("rate_limited", `${options.name} has asked us to wait`, {
        retryAfterSeconds: Math.ceil(left / 1_000),
      });
    }
    await pause(left);
  }

  async function send(
    method: Method,
    path: string,
    { query, body, authorization, text }: CallOptions,
    fresh: boolean,
  ): Promise<Answer> {
    const url = new URL(`${options.baseUrl}${path}`);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, String(value));
    const identity = authorization ? { authorization } : await options.authorization(fresh);
    const headers = {
      accept: "application/json",
      "user-agent": "bugstack",
      ...options.headers,
      ...identity,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    };
    const sent = body === undefined ? null : JSON.stringify(body);
    let target = url;
    for (let redirects = 0; ; redirects += 1) {
      const response = await reach(method, target, headers, sent);
      const location = response.headers.get("location");
      const moved = [301, 302, 307, 308].includes(response.status) && location !== null;
      if (!moved || redirects >= MOST_REDIRECTS) return read(response, text ?? false);
      await response.body?.cancel();
      const next = new URL(location, target);
      if (next.origin !== target.origin) {
        // A log lies elsewhere; nobody but the forge itself is shown who we are.
        if (method !== "GET" || !text)
          throw new ForgeError("refused", `${options.name} sent us to another site`);
        return read(await reach("GET", next, { "user-agent": "bugstack" }, null), true);
      }
      target = next;
    }
  }

  async function reach(
    method: Method,
    url: URL,
    headers: Readonly<Record<string, string>>,
    body: string | null,
  ): Promise<Response> {
    try {
      return await (options.fetch ?? fetch)(url, {
        method,
        headers,
        body,
        redirect: "manual",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (cause) {
      throw new ForgeError("unreachable", `${options.name} at ${url.origin} does not answer`, {
        cause,
        remedy: "Check that this machine reaches it, and the address of the forge account.",
      });
    }
  }

  async function read(response: Response, text: boolean): Promise<Answer> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    try {
      for await (const chunk of response.body ?? []) {
        size += chunk.length;
        if (size > LARGEST_ANSWER) throw new ForgeError("refused", `${options.name} sent more than 32 MiB`);
        chunks.push(chunk);
      }
    } catch (cause) {
      if (cause instanceof ForgeError) throw cause;
      throw new ForgeError("unreachable", `The answer of ${options.name} broke off`, { cause });
    }
    const content = Buffer.concat(chunks).toString("utf8");
    return { status: response.status, headers: response.headers, body: text ? content : parsed(content) };
  }

  async function pages(
    path: string,
    query: Query,
    items: (body: unknown) => readonly unknown[] = (body) => (Array.isArray(body) ? body : []),
  ): Promise<readonly unknown[]> {
    const [parameter, size] = options.pageSize;
    const all: unknown[] = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { body } = await call("GET", path, { query: { ...query, [parameter]: size, page } });
      const found = items(body);
      all.push(...found);
      if (found.length < size) break;
    }
    return all;
  }
}

function parsed(content: string): unknown {
  if (content === "") return null;
  try {
    return JSON.parse(content);
  } catch {
    return content.slice(0, 2_000);
  }
}
