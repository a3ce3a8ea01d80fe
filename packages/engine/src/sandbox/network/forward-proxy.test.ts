import { once } from "node:events";
import { createServer as createHttpServer, type IncomingMessage, request, type Server } from "node:http";
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Server as TcpServer,
} from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { allowedHosts } from "./allowed-hosts.ts";
import { createForwardProxy, type ForwardProxy } from "./forward-proxy.ts";
import { NO_UPSTREAM, type UpstreamProxies } from "./upstream-proxy.ts";

describe("the forward proxy", () => {
  const opened: (Server | TcpServer)[] = [];
  const proxies: ForwardProxy[] = [];

  afterEach(() => {
    for (const proxy of proxies.splice(0)) proxy.close();
    for (const server of opened.splice(0)) {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
    }
  });

  async function listening<S extends Server | TcpServer>(server: S): Promise<number> {
    opened.push(server);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  }

  /** A server that tells what it was asked. */
  function echo(): Promise<number> {
    return listening(
      createHttpServer(async (asked, answer) => {
        const { method, url, headers } = asked;
        answer.setHeader("x-kept", ["a", "b"]);
        answer.end(JSON.stringify({ method, url, headers, body: await text(asked) }));
      }),
    );
  }

  /** A port at which the proxy listens. */
  async function proxyTo(
    hosts: readonly { host: string; port: number; configured: boolean }[],
    upstream: UpstreamProxies = NO_UPSTREAM,
  ): Promise<{ port: number; proxy: ForwardProxy }> {
    const proxy = createForwardProxy({ allowed: allowedHosts(hosts), upstream });
    proxies.push(proxy);
    return { port: await listening(createTcpServer((connection) => proxy.accept(connection))), proxy };
  }

  async function plain(port: number, url: string, headers: Record<string, string> = {}, body = "") {
    const asked = request({ port, path: url, method: body ? "POST" : "GET", headers, agent: false });
    asked.end(body);
    const [answer] = (await once(asked, "response")) as [IncomingMessage];
    return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
  }

  /** What comes back for CONNECT and, once that is open, for a request through it. */
  function tunnel(port: number, authority: string, through = ""): Promise<string> {
    const client = connect(port, "127.0.0.1");
    client.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n${through}`);
    return text(client);
  }

  const get = "GET /hello HTTP/1.0\r\nHost: inner\r\nConnection: close\r\n\r\n";

  it("passes a tunnel to a configured host, also what is sent at once", async () => {
    const port = await echo();
    const { port: via, proxy } = await proxyTo([{ host: "localhost", port, configured: true }]);
    const answer = await tunnel(via, `LOCALHOST:${port}`, get);
    expect(answer).toMatch(/^HTTP\/1\.1 200 Connection established\r\n\r\nHTTP\/1\.1 200 OK/);
    expect(answer).toContain('"url":"/hello"');
    expect(proxy.refusals()).toEqual([]);
  });

  it("passes a plain request to a configured host, without what concerns the proxy alone", async () => {
    const port = await echo();
    const { port: via } = await proxyTo([{ host: "127.0.0.1", port, configured: true }]);
    const headers = {
      "proxy-authorization": "Basic x",
      connection: "close, x-hop",
      "x-hop": "1",
      "x-own": "2",
    };
    const answer = await plain(via, `http://127.0.0.1:${port}/a?b=c`, headers, "sent");
    expect(answer.status).toBe(200);
    expect(answer.headers["x-kept"]).toBe("a, b");
    const seen = JSON.parse(answer.body);
    expect(seen).toMatchObject({ method: "POST", url: "/a?b=c", body: "sent" });
    expect(seen.headers).toMatchObject({ host: `127.0.0.1:${port}`, "x-own": "2" });
    for (const name of ["proxy-authorization", "x-hop"]) expect(seen.headers).not.toHaveProperty(name);
  });

  it("refuses every other host and port with a sentence that names the registries", async () => {
    const port = await echo();
    const { port: via, proxy } = await proxyTo([{ host: "index.example", port: 443, configured: true }]);
    const asked = [
      `127.0.0.1:${port}`,
      "169.254.169.254:80",
      "index.example:22",
      "[::1]:443",
      "other.example:443",
    ];
    for (const authority of asked) {
      const answer = await tunnel(via, authority, get);
      expect(answer).toMatch(/^HTTP\/1\.1 403 Not a configured registry\r\n/);
      expect(answer).toContain("is not one of the package registries that are configured (index.example)");
    }
    for (const url of [
      `http://127.0.0.1:${port}/`,
      "http://169.254.169.254/latest",
      "http://index.example/",
    ]) {
      expect(await plain(via, url)).toMatchObject({
        status: 403,
        body: expect.stringContaining("not one of"),
      });
    }
    expect(proxy.refusals().map(({ host }) => host)).toEqual(
      expect.arrayContaining(["127.0.0.1", "169.254.169.254", "index.example", "::1", "other.example"]),
    );
  });

  it("refuses what is no host, and requests that are not for a proxy", async () => {
    const { port: via, proxy } = await proxyTo([]);
    for (const authority of ["localhost", "user@localhost:80", "/:80", "*", "localhost:99999"]) {
      expect(await tunnel(via, authority)).toMatch(/^HTTP\/1\.1 (?:403|400)/);
    }
    for (const url of ["/", "https://index.example/", "ftp://index.example/"]) {
      expect((await plain(via, url)).status).toBe(403);
    }
    expect(proxy.refusals().map(({ host }) => host)).toEqual([]);
  });

  it("refuses a host that nobody configured when it leads into a private network", async () => {
    const port = await echo();
    const { port: via, proxy } = await proxyTo([
      { host: "localhost", port, configured: false },
      { host: "127.0.0.1", port, configured: false },
    ]);
    expect(await tunnel(via, `localhost:${port}`, get)).toContain("leads into a private network");
    expect(await tunnel(via, `127.0.0.1:${port}`, get)).toContain("leads into a private network");
    expect((await plain(via, `http://localhost:${port}/`)).body).toContain("leads into a private network");
    expect(proxy.refusals()[0]).toMatchObject({ host: "localhost", port });
  });

  it("answers 502 where nobody listens", async () => {
    // A port that was free a moment ago may be given to another process; nothing has listened on this one for decades.
    const port = 1;
    const { port: via } = await proxyTo([{ host: "127.0.0.1", port, configured: true }]);
    expect(await tunnel(via, `127.0.0.1:${port}`)).toMatch(/^HTTP\/1\.1 502 /);
    expect((await plain(via, `http://127.0.0.1:${port}/`)).status).toBe(502);
  });

  it("goes through the operator's proxy, with his name and password, where he has one", async () => {
    const seen: (string | undefined)[] = [];
    const upstream = createHttpServer((asked, answer) => {
      seen.push(asked.url, asked.headers["proxy-authorization"]);
      answer.end("by the operator's proxy");
    });
    upstream.on("connect", (asked, socket) => {
      seen.push(asked.url, asked.headers["proxy-authorization"]);
      socket.end("HTTP/1.1 200 OK\r\n\r\nby the operator's proxy");
    });
    const url = `http://me:secret@127.0.0.1:${await listening(upstream)}`;
    const hosts = [443, 80].map((port) => ({ host: "index.example", port, configured: false }));
    const { port: via } = await proxyTo(hosts, { https: url, http: url, except: "" });
    expect(await tunnel(via, "index.example:443")).toContain("by the operator's proxy");
    expect((await plain(via, "http://index.example/x")).body).toBe("by the operator's proxy");
    const authorization = `Basic ${Buffer.from("me:secret").toString("base64")}`;
    expect(seen).toEqual(["index.example:443", authorization, "http://index.example/x", authorization]);
  });

  it("passes it on when the operator's proxy refuses, and says what kind of proxy is not supported", async () => {
    const upstream = createHttpServer((_asked, answer) => answer.writeHead(407).end());
    upstream.on("connect", (_asked, socket) =>
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"),
    );
    const hosts = [{ host: "index.example", port: 443, configured: false }];
    const address = `127.0.0.1:${await listening(upstream)}`;
    const { port: via } = await proxyTo(hosts, { https: address, http: null, except: "" });
    expect(await tunnel(via, "index.example:443")).toContain("answered 407");
    const socks = await proxyTo(hosts, { https: "socks5://127.0.0.1:1", http: null, except: "" });
    expect(await tunnel(socks.port, "index.example:443")).toContain("socks5: is not supported");
  });

  it("ends all connections when it is closed", async () => {
    const port = await listening(createTcpServer(() => {}));
    const { port: via, proxy } = await proxyTo([{ host: "127.0.0.1", port, configured: true }]);
    const client = connect(via, "127.0.0.1");
    client.write(`CONNECT 127.0.0.1:${port} HTTP/1.1\r\nHost: x\r\n\r\n`);
    await once(client, "data");
    proxy.close();
    await once(client, "close");
  });
});
