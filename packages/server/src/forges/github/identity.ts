import { createPrivateKey, createSign, type KeyObject } from "node:crypto";
import { z } from "zod";
import { ForgeError } from "../error.ts";
import { forgeClient } from "../http/client.ts";
import { type GitHubPlace, restAddress } from "./api.ts";

/** Who we are on GitHub for one repository. */
export interface GitHubIdentity {
  /** A token for API and git. `fresh`: the last one was refused, so a cached one is no use. */
  token(fresh?: boolean): Promise<string>;
}

/** What more a token may do where the forge deploys; the App must have been granted it. */
export interface Deploying {
  readonly actions?: "write";
  readonly deployments?: "write";
}

export interface GitHubApp {
  readonly appId: string;
  /** PEM, as GitHub hands it out. */
  readonly privateKey: string;
}

/** A fine-grained token of a person or of a machine account. */
export function tokenIdentity(token: string): GitHubIdentity {
  return { token: async () => token };
}

/** What an installation token may do, whatever the App was granted: no more than delivery needs. */
export const PERMISSIONS = {
  metadata: "read",
  contents: "write",
  pull_requests: "write",
  issues: "write",
  checks: "read",
  statuses: "read",
  actions: "read",
  deployments: "read",
} as const;

/** An installation token is good for an hour; it is renewed this long before. */
const RENEW_MS = 5 * 60_000;

/** Clocks that differ by less are taken for the same. */
const CLOCK_MS = 30_000;

const Installation = z.object({ id: z.number() });
const InstallationToken = z.object({ token: z.string(), expires_at: z.iso.datetime({ offset: true }) });

/**
 * The installation of a GitHub App on one repository. Its tokens are made for that repository alone, kept in memory
 * until shortly before they end, and made once however many ask at the same time.
 */
export function appIdentity(
  place: GitHubPlace,
  app: GitHubApp,
  repository: { readonly owner: string; readonly name: string },
  now: () => number = Date.now,
  deploying: Deploying = {},
): GitHubIdentity {
  const key = readKey(app.privateKey);
  // GitHub refuses what was signed in its future: its own clock counts, and every answer tells the time.
  let aheadMs = 0;
  const forgeNow = () => now() - aheadMs;
  const timed: typeof globalThis.fetch = async (...request) => {
    const answer = await (place.fetch ?? fetch)(...request);
    const told = Date.parse(answer.headers.get("date") ?? "");
    if (!Number.isNaN(told)) aheadMs = Math.abs(now() - told) > CLOCK_MS ? now() - told : 0;
    return answer;
  };
  const client = forgeClient({
    name: "GitHub",
    baseUrl: restAddress(place.url),
    headers: { accept: "application/vnd.github+json", "x-github-api-version": "2022-11-28" },
    authorization: async () => ({ authorization: `Bearer ${appJwt(app.appId, key, forgeNow())}` }),
    pageSize: ["per_page", 100],
    fetch: timed,
    ...(place.pausesMs ? { pausesMs: place.pausesMs } : {}),
  });
  let known: { readonly token: string; readonly until: number } | null = null;
  let making: Promise<string> | null = null;
  return {
    async token(fresh = false) {
      if (!fresh && known && forgeNow() < known.until - RENEW_MS) return known.token;
      making ??= make().finally(() => {
        making = null;
      });
      return making;
    },
  };

  async function make(): Promise<string> {
    const path = `/repos/${encodeURIComponent(repository.owner)}/${encodeURIComponent(repository.name)}/installation`;
    const found = await client.call("GET", path, { accepts: [404] });
    if (found.status === 404) throw notInstalled(`${repository.owner}/${repository.name}`);
    const { id } = Installation.parse(found.body);
    const made = await client.call("POST", `/app/installations/${id}/access_tokens`, {
      body: { repositories: [repository.name], permissions: { ...PERMISSIONS, ...deploying } },
      accepts: [404, 403, 422],
    });
    if (made.status === 404) throw notInstalled(`${repository.owner}/${repository.name}`);
    if (made.status >= 300) {
      throw new ForgeError("access_denied", "GitHub gives the App no token for this repository", {
        remedy:
          "Accept the App's permissions on its installation page (a suspended installation must be resumed first); docs/forges.md lists them.",
      });
    }
    const { token, expires_at: ends } = InstallationToken.parse(made.body);
    known = { token, until: Date.parse(ends) };
    return token;
  }
}

function notInstalled(repository: string): ForgeError {
  return new ForgeError(
    "access_denied",
    `The GitHub App is not installed on ${repository}, or not any more`,
    {
      remedy: "Open the App's page on GitHub, choose Install, and give it this repository.",
    },
  );
}

/** Good for nine minutes, and from a minute ago on: clocks differ. */
export function appJwt(appId: string, key: KeyObject, nowMs: number): string {
  const now = Math.floor(nowMs / 1_000);
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${encode({ alg: "RS256", typ: "JWT" })}.${encode({ iat: now - 60, exp: now + 540, iss: appId })}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(key).toString("base64url")}`;
}

function readKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new ForgeError("access_denied", "The private key of the GitHub App cannot be read", {
      cause,
      remedy: "Generate a private key on the App's settings page and give the whole .pem file.",
    });
  }
}
