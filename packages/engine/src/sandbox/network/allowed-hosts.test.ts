import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allowedHosts,
  nameOf,
  type Target,
  targetOf,
  targetOfAuthority,
  targetsIn,
  targetsNamed,
} from "./allowed-hosts.ts";

describe("a list of allowed hosts", () => {
  const list = allowedHosts([
    { host: "index.example", port: 443, configured: true },
    { host: "files.example", port: 443, configured: false },
  ]);

  it("knows exactly its hosts, each with its port", () => {
    expect(list.find({ host: "index.example", port: 443 })).toMatchObject({ configured: true });
    expect(list.find({ host: "files.example", port: 443 })).toMatchObject({ configured: false });
    for (const host of ["example", "sub.index.example", "index.example.evil", "xindex.example"]) {
      expect(list.find({ host, port: 443 })).toBeNull();
    }
    expect(list.find({ host: "index.example", port: 22 })).toBeNull();
    expect(list.names()).toEqual(["files.example", "index.example"]);
  });

  it("keeps a configured host configured", () => {
    list.add({ host: "index.example", port: 443, configured: false });
    expect(list.find({ host: "index.example", port: 443 })?.configured).toBe(true);
  });
});

describe("targets", () => {
  it.each([
    ["https://index.example/simple", { host: "index.example", port: 443 }],
    ["HTTP://user:secret@Index.Example.:8080/", { host: "index.example", port: 8080 }],
    ["http://[::1]/", { host: "::1", port: 80 }],
    ["http://0x7f.1/", { host: "127.0.0.1", port: 80 }],
    ["ftp://index.example/", null],
    ["file:///etc/passwd", null],
    ["nothing", null],
  ])("of the URL %s", (url, expected) => {
    expect(targetOf(url)).toEqual(expected);
  });

  it.each<[string, Target | null]>([
    ["index.example:443", { host: "index.example", port: 443 }],
    ["[2001:DB8::1]:443", { host: "2001:db8::1", port: 443 }],
    ["2130706433:80", { host: "127.0.0.1", port: 80 }],
    ["index.example", null],
    ["index.example:0", null],
    ["index.example:99999", null],
    ["user@index.example:443", null],
    [":443", null],
    ["", null],
    ["index.example:443/path", null],
    ["a b:443", null],
    ["index.example\\:443", null],
    ["index.example#:443", null],
  ])("of the authority %j", (authority, expected) => {
    expect(targetOfAuthority(authority)).toEqual(expected);
  });

  it("of an authority never throw, and are spelled as they are found", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webAuthority({ withPort: true })), (authority) => {
        const found = targetOfAuthority(authority);
        if (found) expect(targetOfAuthority(nameOf(found))).toEqual(found);
      }),
    );
  });

  it("in a text are all that its URLs name", () => {
    const text = 'a="https://one.example/x", b = [http://two.example:81/] https://user:pass@three.example/s ';
    expect(targetsIn(text).map(nameOf)).toEqual(["one.example:443", "two.example:81", "three.example:443"]);
  });

  it("that people name have a port or both usual ones", () => {
    expect(targetsNamed("files.example")?.map(nameOf)).toEqual(["files.example:80", "files.example:443"]);
    expect(targetsNamed("files.example:8443")?.map(nameOf)).toEqual(["files.example:8443"]);
    expect(targetsNamed("https://files.example/x")?.map(nameOf)).toEqual(["files.example:443"]);
    for (const name of ["files.example/x", "a@b", "ftp://x/", "", "a b"])
      expect(targetsNamed(name)).toBeNull();
  });
});
