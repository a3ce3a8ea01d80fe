import { ForgeError } from "../error.ts";

export interface RepositoryAddress {
  /** Origin of the forge's pages and API. */
  readonly origin: string;
  /** `owner/name`, or deeper where the forge has groups within groups. */
  readonly path: string;
}

/** Forges that are known by their name alone. */
const KNOWN: Readonly<Record<string, "github" | "gitlab" | "gitea">> = {
  "https://github.com": "github",
  "https://gitlab.com": "gitlab",
  "https://codeberg.org": "gitea",
  "https://gitea.com": "gitea",
};

export function knownForge(origin: string): "github" | "gitlab" | "gitea" | null {
  return KNOWN[origin] ?? null;
}

/** Reads `https://host/owner/name`, `ssh://git@host/owner/name.git` and `git@host:owner/name.git`. Throws `ForgeError`. */
export function repositoryAddress(url: string): RepositoryAddress {
  const short = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?!\/\/)(?<path>[^\s]+)$/.exec(url)?.groups;
  const full = short ? null : URL.canParse(url) ? new URL(url) : null;
  const web = full && /^https?:$/.test(full.protocol) ? full.origin : null;
  const origin = web ?? (full ? `https://${full.hostname}` : short ? `https://${short.host}` : null);
  const path = (full?.pathname ?? short?.path ?? "").replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  const segments = path.split("/");
  const bad =
    segments.length < 2 || segments.some((part) => !/^[\w.-]{1,100}$/.test(part) || /^\.+$/.test(part));
  if (!origin || bad) {
    throw new ForgeError("repository_unreadable", "The address names no repository of a forge", {
      remedy: "Give it as it stands in the browser: https://github.com/OWNER/NAME",
    });
  }
  return { origin, path };
}
