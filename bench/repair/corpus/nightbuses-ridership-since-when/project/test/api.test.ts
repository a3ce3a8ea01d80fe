import { describe, expect, it } from "vitest";
import { GET as delays } from "../src/app/api/delays/route.ts";
import { GET as ridership } from "../src/app/api/ridership/route.ts";

const ask = (query: string) => new Request(`http://localhost/api?${query}`);

describe("delays", () => {
  it("counts all of them, or since a month", async () => {
    expect(await (await delays(ask("line=N6"))).json()).toEqual({ late: 92 });
    expect(await (await delays(ask("line=N6&from=2026-01"))).json()).toEqual({ late: 40 });
  });
});

describe("ridership", () => {
  it("counts between two months", async () => {
    const answer = await ridership(ask("line=N6&from=2025-12&to=2026-01"));
    expect(await answer.json()).toEqual({ line: "N6", months: 2, passengers: 12100 });
  });

  it("refuses what is no month, or no line", async () => {
    expect((await ridership(ask("line=N6&from=2025-13&to=2026-01"))).status).toBe(400);
    expect((await ridership(ask("line=N7&from=2025-12&to=2026-01"))).status).toBe(404);
  });
});
