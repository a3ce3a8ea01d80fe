import { readFile } from "node:fs/promises";
import { UsageError } from "../usage.ts";

/** The server's API as the command line uses it. */
export interface ApiClient {
  get<T>(path: string): Promise<T>;
  send<T>(method: "POST" | "PATCH" | "DELETE", path: string, body?: unknown): Promise<T>;
  readonly url: string;
}

export interface ApiAddress {
  readonly url: string;
  /** `BUGSTACK_ADMIN_TOKEN`, or null to read the token file. */
  readonly token: string | null;
  readonly tokenFile: string;
}

const TIMEOUT_MS = 30_000;

/** @throws UsageError when no token can be read; the calls throw it when the server is away or refuses. */
export async function connectApi(address: ApiAddress): Promise<ApiClient> {
  const token = address.token ?? (await readToken(address.tokenFile));

  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    let response: Response;
    try {
      response = await fetch(new URL(path, address.url), {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (cause) {
      throw new UsageError(
        `No bugstack server answers at ${address.url} (${cause instanceof Error ? cause.message : String(cause)}).`,
        "Start it with `npm start`, or set BUGSTACK_URL to the address of a running one.",
      );
    }
    const text = await response.text();
    const answer: unknown = text === "" ? null : parse(text);
    if (!response.ok) throw refusal(response.status, answer);
    return answer as T;
  }

  return {
    url: address.url,
    get: (path) => call("GET", path),
    send: (method, path, body) => call(method, path, body),
  };
}

async function readToken(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch {
    throw new UsageError(
      `The admin token cannot be read from ${file}.`,
      "The server writes it at its first start. Run this command as the server's user, or set BUGSTACK_ADMIN_TOKEN.",
    );
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusal(status: number, answer: unknown): UsageError {
  const error =
    answer !== null && typeof answer === "object" && "error" in answer
      ? (answer.error as { message?: unknown; remedy?: unknown })
      : null;
  const message = typeof error?.message === "string" ? error.message : `The server answered ${status}.`;
  return new UsageError(message, typeof error?.remedy === "string" ? error.remedy : null);
}
