import { describe, expect, it } from "vitest";
import { proxyAuthorization, upstreamFor } from "./upstream-proxy.ts";

describe("upstreamFor", () => {
  const proxies = { https: "proxy.example:3128", http: "http://plain.example:8080", except: "" };
  const via = (except: string, host: string, port = 443) =>
    upstreamFor({ ...proxies, except }, { host, port }, "connect")?.host ?? null;

  it("takes the proxy of the kind of request, and none where none is set", () => {
    const target = { host: "index.example", port: 443 };
    expect(upstreamFor(proxies, target, "connect")?.host).toBe("proxy.example:3128");
    expect(upstreamFor(proxies, target, "plain")?.host).toBe("plain.example:8080");
    expect(upstreamFor({ ...proxies, https: null }, target, "connect")).toBeNull();
  });

  it.each([
    ["*", "index.example"],
    ["index.example", "index.example"],
    ["a, example", "index.example"],
    [".example", "index.example"],
    ["*.example b", "index.example"],
    ["index.example:443", "index.example"],
    ["10.0.0.0/8", "10.1.2.3"],
    ["10.1.2.3", "10.1.2.3"],
    ["[::1]:443", "::1"],
    ["fd00::/8", "fd00::1"],
  ])("%s excepts %s", (except, host) => {
    expect(via(except, host)).toBeNull();
  });

  it.each([
    ["dex.example", "index.example"],
    ["index.example:80", "index.example"],
    ["10.0.0.0/8", "11.1.2.3"],
    ["10.0.0.0/99", "10.1.2.3"],
    ["0.0.1", "10.0.0.1"],
    ["", "index.example"],
  ])("%j does not except %s", (except, host) => {
    expect(via(except, host)).toBe("proxy.example:3128");
  });
});

it("proxyAuthorization takes the user from the URL", () => {
  expect(proxyAuthorization(new URL("http://proxy.example"))).toBeNull();
  expect(proxyAuthorization(new URL("http://us%40er:pa%3Ass@proxy.example"))).toBe(
    `Basic ${Buffer.from("us@er:pa:ss").toString("base64")}`,
  );
});
