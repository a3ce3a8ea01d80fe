import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { type AllowedHosts, nameOf, type Target, targetOf, targetOfAuthority } from "./allowed-hosts.ts";
import { RefusedTarget, reach, requestPlainly } from "./reach.ts";
import type { UpstreamProxies } from "./upstream-proxy.ts";

/** A forward proxy for HTTP (RFC 9110 section 7.3, CONNECT and absolute-form requests) that reaches allowed hosts only. */
export interface ForwardProxy {
  /** Takes one client's connection. */
  accept(connection: Duplex): void;
  /** What was asked for and refused, oldest first; each place once. */
  refusals(): readonly Refusal[];
  /** Ends all connections. */
  close(): void;
}

export interface Refusal extends Target {
  /** One sentence for people. */
  readonly why: string;
}

export interface ForwardProxyOptions {
  readonly allowed: AllowedHosts;
  readonly upstream: UpstreamProxies;
}

/** A connection on which nothing moves for this long is dead. */
const IDLE_TIMEOUT_MS = 10 * 60_000;
const MOST_CONNECTIONS = 512;
const MOST_REFUSALS = 100;
/** Headers that belong to one connection and are never passed on (RFC 9110 section 7.6.1). */
const HOP_BY_HOP = new Set([
  ...["connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection"],
  ...["te", "trailer", "transfer-encoding", "upgrade"],
]);

export function createForwardProxy({ allowed, upstream }: ForwardProxyOptions): ForwardProxy {
  const refused = new Map<string, Refusal>();
  const open = new Set<Duplex>();
  const server = createServer({ requestTimeout: 0 }, answer);
  server.on("connect", tunnel);
  server.on("clientError", (_error, connection) => connection.destroy());

  function keep(connection: Duplex): void {
    open.add(connection);
    connection.on("error", () => connection.destroy());
    connection.once("close", () => open.delete(connection));
  }

  /** Remembers what was refused; the sentence is the answer's body. */
  function refuse(place: Target | null, asked: string, reason: string | null): string {
    const name = place?.host ?? shown(asked);
    const list = allowed.names().join(", ") || "none is configured";
    const why = reason ?? `${name} is not one of the package registries that are configured (${list})`;
    if (place && refused.size < MOST_REFUSALS) refused.set(nameOf(place), { ...place, why });
    return why;
  }

  async function tunnel(request: IncomingMessage, client: Duplex, head: Buffer): Promise<void> {
    const asked = request.url ?? "";
    const place = targetOfAuthority(asked);
    const rule = place && allowed.find(place);
    if (!rule) return endWith(client, 403, "Not a configured registry", refuse(place, asked, null));
    try {
      const server = await reach(rule, upstream);
      if (client.destroyed) return void server.destroy();
      keep(server);
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      if (head.length > 0) server.write(head);
      server.pipe(client).pipe(server);
      server.once("close", () => client.destroy());
      client.once("close", () => server.destroy());
    } catch (error) {
      if (!(error instanceof RefusedTarget)) return endWith(client, 502, "Bad Gateway", sentence(error));
      endWith(client, 403, "Not a configured registry", refuse(place, asked, error.message));
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = request.url ?? "";
    const place = asked.startsWith("http:") ? targetOf(asked) : null;
    const rule = place && allowed.find(place);
    if (!rule) return say(response, 403, refuse(place, asked, null));
    try {
      const headers = Object.entries(request.headersDistinct).filter(([name]) => !isOfThisHop(name, request));
      const sent = await requestPlainly(rule, upstream, {
        url: new URL(asked),
        method: request.method ?? "GET",
        headers: Object.fromEntries(headers.map(([name, values]) => [name, values ?? []])),
      });
      const fail = (error: Error) => {
        if (response.headersSent) response.destroy();
        else say(response, 502, sentence(error));
      };
      sent.once("error", fail);
      sent.once("timeout", () => sent.destroy(new Error("no answer in time")));
      response.once("close", () => sent.destroy());
      sent.once("response", (reply: IncomingMessage) => {
        const passed = Object.entries(reply.headersDistinct).filter(([name]) => !isOfThisHop(name, reply));
        for (const [name, values] of passed) response.setHeader(name, values ?? []);
        response.writeHead(reply.statusCode ?? 502);
        reply.once("error", fail);
        reply.pipe(response);
      });
      request.pipe(sent);
    } catch (error) {
      if (!(error instanceof RefusedTarget)) return say(response, 502, sentence(error));
      say(response, 403, refuse(place, asked, error.message));
    }
  }

  return {
    accept(connection) {
      if (open.size >= MOST_CONNECTIONS) return void connection.destroy();
      keep(connection);
      if ("setTimeout" in connection && typeof connection.setTimeout === "function") {
        connection.setTimeout(IDLE_TIMEOUT_MS, () => connection.destroy());
      }
      server.emit("connection", connection);
    },
    refusals: () => [...refused.values()],
    close() {
      server.close();
      for (const connection of open) connection.destroy();
    },
  };
}

function isOfThisHop(name: string, { headers }: IncomingMessage): boolean {
  const named = String(headers.connection ?? "")
    .toLowerCase()
    .split(/\s*,\s*/);
  return HOP_BY_HOP.has(name) || named.includes(name);
}

function endWith(client: Duplex, status: number, reason: string, body: string): void {
  const text = `${body}.\n`;
  const headers = [
    `HTTP/1.1 ${status} ${reason}`,
    "Content-Type: text/plain; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(text)}`,
    "Connection: close",
  ];
  client.end(`${headers.join("\r\n")}\r\n\r\n${text}`);
}

function say(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, status === 403 ? "Not a configured registry" : undefined, {
    "Content-Type": "text/plain; charset=utf-8",
    Connection: "close",
  });
  response.end(`${body}.\n`);
}

function sentence(error: unknown): string {
  return `The package registry cannot be reached: ${error instanceof Error ? error.message : String(error)}`;
}

const LONGEST_SHOWN = 100;

/** What a stranger wrote, safe to print. */
function shown(text: string): string {
  return JSON.stringify(text.slice(0, LONGEST_SHOWN));
}
