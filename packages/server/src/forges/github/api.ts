import { ForgeError } from "../error.ts";
import { type ForgeClient, forgeClient } from "../http/client.ts";
import { wordsOf } from "../http/failure.ts";
import type { GitHubIdentity } from "./identity.ts";

export interface GitHubPlace {
  /** `https://github.com`, or the address of an Enterprise server; without a slash at the end. */
  readonly url: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly pausesMs?: readonly number[];
}

export interface GitHubApi {
  readonly rest: ForgeClient;
  /** Runs a query or mutation and returns its data. Throws `refused` with GitHub's words. */
  graphql(document: string, variables: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** The version of GitHub's REST API that this code is written and tested against. */
const API_VERSION = "2022-11-28";

export function restAddress(url: string): string {
  return url === "https://github.com" ? "https://api.github.com" : `${url}/api/v3`;
}

/** GitHub's API as seen by one identity. */
export function gitHubApi(place: GitHubPlace, identity: GitHubIdentity): GitHubApi {
  const options = {
    name: "GitHub",
    headers: { accept: "application/vnd.github+json", "x-github-api-version": API_VERSION },
    pageSize: ["per_page", 100] as const,
    authorization: async (fresh: boolean) => ({ authorization: `Bearer ${await identity.token(fresh)}` }),
    ...(place.fetch ? { fetch: place.fetch } : {}),
    ...(place.pausesMs ? { pausesMs: place.pausesMs } : {}),
  };
  const rest = forgeClient({ ...options, baseUrl: restAddress(place.url) });
  const graph = forgeClient({
    ...options,
    baseUrl: place.url === "https://github.com" ? "https://api.github.com" : `${place.url}/api`,
  });
  return {
    rest,
    async graphql(query, variables) {
      const { body } = await graph.call("POST", "/graphql", { body: { query, variables } });
      const { data, errors } = body as {
        data?: unknown;
        errors?: readonly { message?: string; type?: string }[];
      };
      if (!errors || errors.length === 0) return data;
      if (errors.some((error) => error.type === "RATE_LIMITED")) {
        throw new ForgeError("rate_limited", "GitHub has had too many queries from us");
      }
      const denied = errors.some(
        (error) => error.type === "FORBIDDEN" || error.type === "INSUFFICIENT_SCOPES",
      );
      throw new ForgeError(
        denied ? "access_denied" : "refused",
        `GitHub said: ${wordsOf({ message: errors.map((error) => error.message).join("; ") })}`,
      );
    },
  };
}
