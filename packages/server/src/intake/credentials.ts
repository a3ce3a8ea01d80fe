import { ServerError } from "../error.ts";

/** Everything in a request's head that can carry an ingest key. */
export interface RequestHead {
  header(name: string): string | undefined;
  query(name: string): string | undefined;
}

/** One sentence for every wrong key: it does not tell whether the key or the project is the wrong one. */
export const WRONG_KEY = "The API key is missing, unknown, revoked or not one of this project";

const SENTRY_KEY = /(?:^|[\s,])sentry_key\s*=\s*"?([^\s,"]{1,200})/i;

/** The keys that the head of a request carries, in all the ways that SDKs have. */
export function keysOfHead(head: RequestHead): string[] {
  const found = [
    head.header("x-bugstack-api-key"),
    head.query("sentry_key"),
    SENTRY_KEY.exec(head.header("x-sentry-auth") ?? "")?.[1],
    sentryAuthorization(head.header("authorization")),
  ];
  return found.filter((key): key is string => key !== undefined && key !== "");
}

/** Old SDKs put it as `Authorization: Sentry sentry_key=…`, and some a whole DSN. */
function sentryAuthorization(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (/^sentry\s/i.test(value)) return SENTRY_KEY.exec(value)?.[1];
  const dsn = /^dsn\s+(\S{1,500})$/i.exec(value)?.[1];
  return dsn === undefined ? undefined : (dsnParts(dsn)?.key ?? "");
}

export interface DsnParts {
  readonly key: string;
  readonly project: string;
}

/** Key and project of `https://key[:secret]@host[/path]/project`; null when it is no DSN. */
export function dsnParts(dsn: string): DsnParts | null {
  if (!URL.canParse(dsn)) return null;
  const url = new URL(dsn);
  const project = url.pathname.split("/").at(-1) ?? "";
  return url.username && project ? { key: url.username, project } : null;
}

/** The one key that all carriers agree on; throws `forbidden` when there is none or they differ. */
export function agreedKey(keys: readonly string[]): string {
  const [first] = keys;
  if (first === undefined || keys.some((key) => key !== first)) throw wrongKey();
  return first;
}

export function wrongKey(): ServerError {
  return new ServerError("forbidden", WRONG_KEY, {
    remedy: "Check the key and the address in the SDK's set-up; `bugstack key create` makes a new key.",
  });
}
