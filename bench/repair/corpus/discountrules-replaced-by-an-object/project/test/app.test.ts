import { describe, expect, it } from "vitest";
import { buildApp } from "../src/app.ts";

const line = { sku: "tea-100", price: 800, quantity: 5 };

describe("quotes", () => {
  it("follow the rules", async () => {
    const app = buildApp();
    const answer = await app.inject({ method: "POST", url: "/quotes", payload: { lines: [line] } });
    expect(answer.json().total).toBe(3600);
    await app.inject({ method: "PATCH", url: "/rules/tea-100", payload: { percent: 20, from: 1 } });
    const later = await app.inject({ method: "POST", url: "/quotes", payload: { lines: [line] } });
    expect(later.json().total).toBe(3200);
  });
});

describe("rules", () => {
  it("are replaced", async () => {
    const app = buildApp();
    const put = (payload: object) => app.inject({ method: "PUT", url: "/rules", payload });
    expect((await put({ "mug-blue": { percent: 7, from: 2 } })).statusCode).toBe(204);
    expect((await put({ "mug-blue": { percent: 700, from: 2 } })).json()).toEqual({ wrong: ["mug-blue"] });
  });
});
