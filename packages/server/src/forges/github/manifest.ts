import { isIP } from "node:net";
import { z } from "zod";
import { ForgeError } from "../error.ts";
import { forgeClient } from "../http/client.ts";
import { type GitHubPlace, restAddress } from "./api.ts";

/** What the App may do: the least that delivery needs. */
const PERMISSIONS = {
  metadata: "read",
  contents: "write",
  pull_requests: "write",
  issues: "write",
  checks: "read",
  statuses: "read",
  actions: "read",
  deployments: "read",
} as const;

const EVENTS = [
  ...["pull_request", "pull_request_review", "check_run", "check_suite", "workflow_run", "status", "push"],
  ...["deployment", "deployment_status", "release", "merge_group", "issue_comment", "repository"],
];

export interface ManifestPlace {
  /** Our own address. */
  readonly url: string;
  /** Where GitHub sends the browser when the App is made. */
  readonly redirect: string;
  /** Where GitHub sends webhooks. */
  readonly webhook: string;
}

/** Describes an App of the operator's own, which GitHub makes after one question. */
export function appManifest({ url, redirect, webhook }: ManifestPlace, name: string): object {
  return {
    name,
    url,
    description: "Opens a pull request with the verified fix when production throws.",
    public: false,
    redirect_url: redirect,
    default_permissions: PERMISSIONS,
    // GitHub refuses addresses that it cannot reach; without webhooks we look by ourselves.
    ...(isPublic(webhook) ? { hook_attributes: { url: webhook, active: true }, default_events: EVENTS } : {}),
  };
}

/** Whether GitHub may be able to reach an address. */
function isPublic(address: string): boolean {
  const { hostname, protocol } = new URL(address);
  const name = hostname.replace(/^\[|\]$/g, "");
  if (protocol !== "https:" && protocol !== "http:") return false;
  if (isIP(name) !== 0)
    return !/^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd]|fe80)/i.test(name);
  return name.includes(".") && !/(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/i.test(name);
}

const Made = z.object({
  id: z.number(),
  slug: z.string(),
  html_url: z.string(),
  pem: z.string(),
  webhook_secret: z.string().nullish(),
});
export type MadeApp = z.infer<typeof Made>;

/** Turns the code that GitHub hands to the browser into the App's number and key. It is good once, for an hour. */
export async function receiveApp(place: GitHubPlace, code: string): Promise<MadeApp> {
  const client = forgeClient({
    name: "GitHub",
    baseUrl: restAddress(place.url),
    headers: { accept: "application/vnd.github+json", "x-github-api-version": "2022-11-28" },
    authorization: async () => ({}),
    pageSize: ["per_page", 100],
    ...(place.pausesMs ? { pausesMs: place.pausesMs } : {}),
  });
  const path = `/app-manifests/${encodeURIComponent(code)}/conversions`;
  const { status, body } = await client.call("POST", path, { accepts: [404, 422] });
  if (status < 300) return Made.parse(body);
  throw new ForgeError("refused", "GitHub does not know this code, or not any more", {
    remedy: "Begin again on the page Forges; the code is good once and for an hour.",
  });
}
