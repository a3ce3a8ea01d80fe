import type { ProxyLine } from "./configuration-files.ts";
import type { UpstreamProxies } from "./upstream-proxy.ts";

/** Variables by which programs are told of a proxy, the general ones first. */
const HTTPS = ["https_proxy", "all_proxy", "npm_config_https_proxy", "pip_proxy", "yarn_https_proxy"];
const HTTP = ["http_proxy", "all_proxy", "npm_config_proxy", "pip_proxy", "yarn_http_proxy"];
const EXCEPT = ["no_proxy", "npm_config_noproxy"];
const NAMES = new Set([...HTTPS, ...HTTP, ...EXCEPT, "npm_config_http_proxy", "ftp_proxy"]);

export function isProxyVariable(name: string): boolean {
  return NAMES.has(name.toLowerCase());
}

/** The operator's proxies: from variables, else from lines of the package managers' configuration files. */
export function configuredProxies(
  environment: Readonly<Record<string, string | undefined>>,
  lines: readonly ProxyLine[],
): UpstreamProxies {
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(environment)) {
    // Where both spellings are set, the lower case wins, as in curl.
    if (value && isProxyVariable(name) && (!given.has(name.toLowerCase()) || name === name.toLowerCase())) {
      given.set(name.toLowerCase(), value);
    }
  }
  const variable = (names: readonly string[]) => names.map((name) => given.get(name)).find(Boolean);
  const line = (names: readonly string[]) =>
    names.map((name) => lines.find((one) => one.name === name)?.value).find(isProxy);
  return {
    https: variable(HTTPS) ?? line(["httpsproxy", "proxy", "httpproxy"]) ?? null,
    http: variable(HTTP) ?? line(["proxy", "httpproxy"]) ?? null,
    except: variable(EXCEPT) ?? line(["noproxy"]) ?? "",
  };
}

/** npm writes `null` and `false` for none. */
function isProxy(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "null" && value !== "false";
}
