import { BlockList, isIP } from "node:net";
import type { Target } from "./allowed-hosts.ts";

/** The operator's own way out, behind which ours stands. */
export interface UpstreamProxies {
  /** URL of the proxy for tunnels, which carry TLS; null for none. */
  readonly https: string | null;
  /** URL of the proxy for plain requests. */
  readonly http: string | null;
  /** What is reached without a proxy, as in NO_PROXY. */
  readonly except: string;
}

export const NO_UPSTREAM: UpstreamProxies = { https: null, http: null, except: "" };

/** The proxy by which a target is reached, or null for directly. */
export function upstreamFor(proxies: UpstreamProxies, target: Target, kind: "connect" | "plain"): URL | null {
  const proxy = kind === "plain" ? proxies.http : proxies.https;
  if (proxy === null || isExcepted(proxies.except, target)) return null;
  return URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`);
}

/** NO_PROXY as most programs read it: names with their subdomains, addresses, networks, each perhaps with a port. */
function isExcepted(list: string, { host, port }: Target): boolean {
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => {
      if (entry === "*") return true;
      if (entry.includes("/")) return isInNetwork(entry, host);
      const [, name = entry, wantedPort] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
      if (wantedPort !== undefined && Number(wantedPort) !== port) return false;
      const plain = name.replace(/^\[|\]$/g, "").replace(/^\*?\./, "");
      return host === plain || (isIP(host) === 0 && host.endsWith(`.${plain}`));
    });
}

function isInNetwork(entry: string, host: string): boolean {
  const [network = "", bits] = entry.split("/");
  const family = isIP(network);
  if (family === 0 || isIP(host) !== family) return false;
  try {
    const list = new BlockList();
    const name = family === 4 ? "ipv4" : "ipv6";
    list.addSubnet(network, Number(bits), name);
    return list.check(host, name);
  } catch {
    return false;
  }
}

/** Value of `Proxy-Authorization` for a proxy whose URL carries a user; null without one. */
export function proxyAuthorization(proxy: URL): string | null {
  if (proxy.username === "") return null;
  const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return `Basic ${Buffer.from(pair).toString("base64")}`;
}
