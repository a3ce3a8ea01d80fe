/** A place in the network, as a proxy is asked for it. */
export interface Target {
  /** Lower case, in ASCII; an IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
}

export interface AllowedHost extends Target {
  /** A person configured this very host: it may lie in a private network. */
  readonly configured: boolean;
}

/** What the proxy decides by. */
export interface AllowedHosts {
  /** Null where the target is not allowed. */
  find(target: Target): AllowedHost | null;
  add(host: AllowedHost): void;
  /** For people, sorted. */
  names(): readonly string[];
}

export function allowedHosts(initial: Iterable<AllowedHost> = []): AllowedHosts {
  const hosts = new Map<string, AllowedHost>();
  function add(host: AllowedHost): void {
    if (!hosts.get(nameOf(host))?.configured) hosts.set(nameOf(host), host);
  }
  for (const host of initial) add(host);
  return {
    find: (target) => hosts.get(nameOf(target)) ?? null,
    add,
    names: () => [...new Set([...hosts.values()].map(({ host }) => host))].sort(),
  };
}

/** `host:port`; IPv6 addresses in brackets. */
export function nameOf({ host, port }: Target): string {
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };

/** The place that an `http` or `https` URL leads to; null for anything else. */
export function targetOf(url: string): Target | null {
  const parsed = URL.parse(url);
  const port = DEFAULT_PORTS[parsed?.protocol ?? ""];
  if (parsed === null || port === undefined) return null;
  return target(parsed.hostname, parsed.port === "" ? port : Number(parsed.port));
}

/** The place that the `host:port` of a CONNECT request names; null where it is anything more or less than that. */
export function targetOfAuthority(authority: string): Target | null {
  const port = /^[^\s/@?#\\]+:(\d{1,5})$/.exec(authority)?.[1];
  const parsed = port === undefined ? null : URL.parse(`http://${authority}/`);
  return parsed === null ? null : target(parsed.hostname, Number(port));
}

/** All places that URLs in a text lead to. */
export function targetsIn(text: string): readonly Target[] {
  return [...text.matchAll(/\bhttps?:\/\/[^\s"'<>,;)\]}]+(?:\][^\s"'<>,;)}]*)?/gi)]
    .map(([url]) => targetOf(url))
    .filter((found) => found !== null);
}

/** `host`, `host:port` or a URL, as people write them; a host alone means its ports for HTTP and HTTPS. Null if it is none. */
export function targetsNamed(name: string): readonly Target[] | null {
  if (/^https?:\/\//i.test(name)) {
    const found = targetOf(name);
    return found && [found];
  }
  const found = targetOfAuthority(name);
  if (found) return [found];
  const alone = /^[^\s/@?#\\]+$/.test(name) ? URL.parse(`http://${name}/`) : null;
  if (alone === null || alone.port !== "") return null;
  return Object.values(DEFAULT_PORTS).flatMap((port) => target(alone.hostname, port) ?? []);
}

function target(hostname: string, port: number): Target | null {
  const host = hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "");
  return host === "" || port < 1 || port > 65_535 ? null : { host, port };
}
