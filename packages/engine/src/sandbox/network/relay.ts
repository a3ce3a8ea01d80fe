import { readFileSync } from "node:fs";
import type { ReadOnlyMount } from "../sandbox.ts";

/** Port of the loopback on which a command in a network of its own finds the proxy. */
export const PROXY_PORT = 3128;
/** Threads of the relay, which count among the processes of a command. */
export const RELAY_PROCESSES = 16;

const NODE = "/opt/bugstack/node";
const SOCKET = "/opt/bugstack/proxy";
let program: string | null = null;

/** Puts the relay in front of a command. It is run by this process's own Node, from `relayMounts`. */
export function behindRelay(argv: readonly string[]): readonly string[] {
  program ??= readFileSync(new URL("./relay.mjs", import.meta.url), "utf8");
  return [NODE, "--input-type=module", "-e", program, "--", SOCKET, String(PROXY_PORT), ...argv];
}

/** What the relay needs inside: Node, and the unix socket that is its way out. */
export function relayMounts(socket: string): readonly ReadOnlyMount[] {
  return [
    { source: process.execPath, target: NODE },
    { source: socket, target: SOCKET },
  ];
}

/** Tells programs of the proxy in every way that they look for it. What runs beside them is reached without it. */
export function proxyVariables(port: number): Readonly<Record<string, string>> {
  const proxy = `http://127.0.0.1:${port}`;
  const beside = "localhost,127.0.0.1,::1";
  const names = [
    ...["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"],
    ...["PIP_PROXY", "npm_config_proxy", "npm_config_https_proxy", "YARN_HTTP_PROXY", "YARN_HTTPS_PROXY"],
  ];
  return {
    ...Object.fromEntries(names.map((name) => [name, proxy])),
    ...{ NO_PROXY: beside, no_proxy: beside, npm_config_noproxy: beside },
    // Node's own `fetch` asks for a proxy only when it is told to.
    NODE_USE_ENV_PROXY: "1",
  };
}
