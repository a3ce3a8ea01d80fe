import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CanonicalEvent, readSecurityReports } from "../index.ts";

const csp = {
  "document-uri": "http://example.com/signup.html",
  referrer: "http://example.com/",
  "blocked-uri": "http://cdn.evil.example/css/style.css",
  "violated-directive": "style-src cdn.example.com",
  "original-policy": "default-src 'none'; style-src cdn.example.com; report-uri /_/csp-reports",
  "status-code": 200,
};

const messages = (json: unknown) => readSecurityReports(json).events.map(({ message }) => message);

describe("reports of browsers", () => {
  it("are read as a message with the page, the directive and the browser", () => {
    const source = { release: "shop@1", environment: "production", userAgent: "Firefox" };
    const [event] = readSecurityReports({ "csp-report": csp }, source).events;
    expect(CanonicalEvent.parse(event)).toEqual(event);
    expect(event).toMatchObject({
      kind: "message",
      level: "error",
      message: "Blocked 'style' from 'cdn.evil.example'",
      transaction: "style-src cdn.example.com",
      logger: "csp",
      release: "shop@1",
      environment: "production",
      fingerprint: ["csp", "style-src", "cdn.evil.example"],
      tags: { "effective-directive": "style-src", "blocked-uri": "http://cdn.evil.example/css/style.css" },
      request: {
        url: "http://example.com/signup.html",
        headers: [
          ["Referer", "http://example.com/"],
          ["User-Agent", "Firefox"],
        ],
      },
    });
  });

  it("are grouped by what was blocked, wherever that was", () => {
    const other = {
      ...csp,
      "document-uri": "http://example.com/cart",
      "blocked-uri": "http://cdn.evil.example/other.css",
    };
    const groups = [csp, other].map(
      (body) => readSecurityReports({ "csp-report": body }).events[0]?.fingerprint,
    );
    expect(groups[0]).toEqual(groups[1]);
  });

  it.each([
    ["inline", "script-src-elem", "Blocked inline 'script'"],
    ["", "style-src-attr", "Blocked inline 'style'"],
    ["eval", "script-src", "Blocked unsafe eval() 'script'"],
    ["data", "img-src", "Blocked 'img' from 'data'"],
    ["data:text/plain,x", "font-src", "Blocked 'font' from 'data:'"],
    ["wss://live.example:8443/x", "connect-src", "Blocked 'connect' from 'live.example:8443'"],
  ])("say in a sentence that %j was blocked by %s", (blocked, directive, sentence) => {
    expect(messages({ "csp-report": { "blocked-uri": blocked, "effective-directive": directive } })).toEqual([
      sentence,
    ]);
  });

  it("are read from the lists of the Reporting API; kinds that are none of ours are counted", () => {
    const body = {
      documentURL: "https://example.com/csp",
      blockedURL: "https://evil.example/a.js",
      effectiveDirective: "script-src-elem",
      originalPolicy: "script-src 'self'",
      disposition: "report",
      statusCode: 200,
    };
    const { events, skipped } = readSecurityReports([
      { type: "csp-violation", age: 5, url: "https://example.com/csp", user_agent: "Chrome", body },
      { type: "deprecation", url: "https://example.com/", body: { id: "x" } },
      { type: "network-error", body: {} },
      { type: "deprecation", body: {} },
      null,
    ]);
    expect(events).toMatchObject([{ message: "Blocked 'script' from 'evil.example'", level: "warning" }]);
    expect(Object.fromEntries(skipped)).toEqual({ deprecation: 2, "network-error": 1 });
  });

  it("are read for certificates and pinned keys as well", () => {
    const certificate = {
      "date-time": "2026-11-26T04:00:00.000Z",
      hostname: "www.example.com",
      port: 443,
      "served-certificate-chain": [],
    };
    const bodies = [
      { "expect-ct-report": { ...certificate, scts: [] } },
      { "expect-staple-report": { ...certificate, "response-status": "MISSING" } },
      { ...certificate, "known-pins": ['pin-sha256="x"'], "validated-certificate-chain": [] },
    ];
    expect(bodies.flatMap(messages)).toEqual([
      "Expect-CT failed for 'www.example.com'",
      "Expect-Staple failed for 'www.example.com'",
      "Public key pinning validation failed for 'www.example.com'",
    ]);
  });

  it("count what an extension of the browser caused, and do not keep it", () => {
    const { events, skipped } = readSecurityReports({
      "csp-report": { ...csp, "blocked-uri": "chrome-extension://abc/x.js" },
    });
    expect(events).toEqual([]);
    expect(skipped.get("browser_extension")).toBe(1);
  });

  it.each([null, "x", 5, [], {}, { "csp-report": "x" }, { hello: "world" }])("refuse %j", (json) => {
    expect(() => readSecurityReports(json)).toThrow(expect.objectContaining({ code: "bad_payload" }));
  });

  it("become valid events whatever is in their fields", () => {
    const anything = fc.dictionary(
      fc.constantFrom(
        "blocked-uri",
        "effective-directive",
        "violated-directive",
        "document-uri",
        "source-file",
        "status-code",
        "disposition",
        "__proto__",
      ),
      fc.anything({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(anything, (body) => {
        const { events, skipped } = readSecurityReports(JSON.parse(JSON.stringify({ "csp-report": body })));
        for (const event of events) expect(CanonicalEvent.parse(event)).toEqual(event);
        expect(events.length + skipped.size).toBe(1);
      }),
    );
  });
});
