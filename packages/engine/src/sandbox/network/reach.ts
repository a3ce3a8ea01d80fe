import { lookup } from "node:dns/promises";
import { type ClientRequest, type RequestOptions, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { connect, isIP, type LookupFunction, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { isPrivateAddress } from "./address.ts";
import { type AllowedHost, nameOf } from "./allowed-hosts.ts";
import { proxyAuthorization, type UpstreamProxies, upstreamFor } from "./upstream-proxy.ts";

/** An allowed name that leads where it must not. */
export class RefusedTarget extends Error {}

const CONNECT_TIMEOUT_MS = 30_000;

/** Opens a connection to an allowed host, directly or by the operator's own proxy. @throws RefusedTarget */
export async function reach(host: AllowedHost, upstream: UpstreamProxies): Promise<Duplex> {
  const proxy = upstreamFor(upstream, host, "connect");
  if (proxy) return tunnelThrough(proxy, host);
  return opened(connect({ host: host.host, port: host.port, ...(await checkedAddresses(host)) }));
}

export interface PlainRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

/** Begins a plain HTTP request to an allowed host; its body is still to be written. @throws RefusedTarget */
export async function requestPlainly(
  host: AllowedHost,
  upstream: UpstreamProxies,
  { url, method, headers }: PlainRequest,
): Promise<ClientRequest> {
  const proxy = upstreamFor(upstream, host, "plain");
  const sent: Record<string, string | readonly string[]> = { ...headers, host: url.host };
  if (proxy === null) {
    const options = { host: host.host, port: host.port, path: `${url.pathname}${url.search}` };
    const how = { method, headers: sent, agent: false, timeout: CONNECT_TIMEOUT_MS };
    return requestHttp({ ...options, ...how, ...(await checkedAddresses(host)) } as RequestOptions);
  }
  const authorization = proxyAuthorization(proxy);
  if (authorization) sent["proxy-authorization"] = authorization;
  return requestOf(proxy, { method, path: withoutUser(url), headers: sent } as RequestOptions);
}

/**
 * Resolves a name once and hands exactly these addresses to the connection, so that a name which answers differently
 * the second time (DNS rebinding) gains nothing. Where a proxy of the operator resolves names, it decides instead.
 */
async function checkedAddresses(
  host: AllowedHost,
): Promise<{ lookup: LookupFunction; autoSelectFamily: true }> {
  const family = isIP(host.host);
  const found = family > 0 ? [{ address: host.host, family }] : await lookup(host.host, { all: true });
  const usable = host.configured ? found : found.filter(({ address }) => !isPrivateAddress(address));
  if (usable.length === 0) {
    const addresses = found.map(({ address }) => address).join(", ");
    throw new RefusedTarget(
      `${host.host} leads into a private network (${addresses}), and no setting of this machine names that host`,
    );
  }
  const answer: LookupFunction = (_name, options, callback) => {
    const [first] = usable;
    if (options.all) callback(null, usable);
    else callback(null, first?.address ?? "", first?.family);
  };
  return { lookup: answer, autoSelectFamily: true };
}

/** A connection by CONNECT through the operator's proxy. */
function tunnelThrough(proxy: URL, host: AllowedHost): Promise<Duplex> {
  const name = nameOf(host);
  const authorization = proxyAuthorization(proxy);
  const asked = requestOf(proxy, {
    method: "CONNECT",
    path: name,
    headers: { host: name, ...(authorization ? { "proxy-authorization": authorization } : {}) },
  });
  return new Promise((resolve, reject) => {
    asked.once("connect", (response, socket, head) => {
      socket.setTimeout(0);
      if (response.statusCode === 200) {
        if (head.length > 0) socket.unshift(head);
        resolve(socket);
      } else {
        socket.destroy();
        reject(new Error(`the proxy ${proxy.host} answered ${response.statusCode} for ${name}`));
      }
    });
    asked.once("response", (response) => {
      response.resume();
      reject(new Error(`the proxy ${proxy.host} answered ${response.statusCode} for ${name}`));
    });
    asked.once("timeout", () => asked.destroy(new Error(`the proxy ${proxy.host} did not answer`)));
    asked.once("error", reject);
    asked.end();
  });
}

/** @throws Error for a kind of proxy that is not spoken here. */
function requestOf(proxy: URL, options: RequestOptions): ClientRequest {
  if (proxy.protocol !== "http:" && proxy.protocol !== "https:") {
    throw new Error(`a proxy of the kind ${proxy.protocol} is not supported (http or https are)`);
  }
  const place = {
    host: proxy.hostname.replace(/^\[|\]$/g, ""),
    port: proxy.port === "" ? (proxy.protocol === "https:" ? 443 : 80) : Number(proxy.port),
    agent: false,
    timeout: CONNECT_TIMEOUT_MS,
  };
  return proxy.protocol === "https:"
    ? requestHttps({ ...options, ...place })
    : requestHttp({ ...options, ...place });
}

function withoutUser(url: URL): string {
  const plain = new URL(url);
  plain.username = "";
  plain.password = "";
  plain.hash = "";
  return plain.href;
}

function opened(socket: Socket): Promise<Socket> {
  return new Promise((resolve, reject) => {
    socket.setTimeout(CONNECT_TIMEOUT_MS, () => socket.destroy(new Error("no answer in time")));
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.setTimeout(0);
      socket.off("error", reject);
      resolve(socket);
    });
  });
}
