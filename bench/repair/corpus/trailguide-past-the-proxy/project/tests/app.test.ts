import { describe, expect, it } from "vitest";
import { createApp } from "../src/app";

const from = (address: string) => ({ headers: { "x-forwarded-for": address } });

describe("trails", () => {
  it("answers a trail", async () => {
    const response = await createApp().request("/trails/ridge", from("192.0.2.1"));
    expect(await response.json()).toMatchObject({ name: "Ridge Walk", km: 14.2 });
  });

  it("knows what it does not have", async () => {
    expect((await createApp().request("/trails/moon", from("192.0.2.1"))).status).toBe(404);
  });
});

describe("limits", () => {
  it("counts the first address of the header", async () => {
    let time = 0;
    const app = createApp({ now: () => time });
    for (let i = 0; i < 30; i += 1) await app.request("/trails/mill", from("192.0.2.1, 10.0.0.1"));
    const refused = await app.request("/trails/mill", from("192.0.2.1"));
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("60");
    expect((await app.request("/trails/mill", from("192.0.2.2"))).status).toBe(200);
    time = 60_000;
    expect((await app.request("/trails/mill", from("192.0.2.1"))).status).toBe(200);
  });
});

describe("the log", () => {
  it("names the client", async () => {
    const lines: string[] = [];
    const app = createApp({ log: (line) => lines.push(line) });
    await app.request("/trails/moon", from("192.0.2.9"));
    await app.request("/up");
    expect(lines).toEqual(["192.0.2.9 GET /trails/moon 404", "direct GET /up 200"]);
  });
});
