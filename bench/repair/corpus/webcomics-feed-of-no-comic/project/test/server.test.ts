import { describe, expect, it } from "vitest";
import { escapeXml } from "../src/feed.ts";
import { buildServer } from "../src/server.ts";

const get = (url: string) => buildServer().inject(url);

describe("comics", () => {
  it("shows one and its latest strip", async () => {
    expect((await get("/comics/drei-katzen")).json()).toMatchObject({ title: "Drei Katzen" });
    expect((await get("/comics/salt-and-rust/latest")).json()).toMatchObject({ number: 2 });
  });

  it("answers 404 for what is not there", async () => {
    const answer = await get("/comics/nobody");
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toEqual({ error: "not_found", what: "comic" });
    expect((await get("/comics/drei-katzen/latest")).json().what).toBe("strip");
  });
});

describe("feeds", () => {
  it("renders the strips of a comic", async () => {
    const answer = await get("/feeds/salt-and-rust?limit=1");
    expect(answer.headers["content-type"]).toContain("application/rss+xml");
    expect(answer.body).toContain("<title>Salt &amp; Rust</title>");
    expect(answer.body).not.toContain("Low tide");
  });

  it("renders a comic without strips", async () => {
    expect((await get("/feeds/drei-katzen")).body).toContain("<language>de</language>");
  });

  it("escapes", () => expect(escapeXml('<"&')).toBe("&lt;&quot;&amp;"));
});
