import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../src/app.js";

const upstream = createServer((req, res) => res.end(JSON.stringify({ heights: [3, 1, 4] })));
beforeAll(() => new Promise((resolve) => upstream.listen(0, resolve)));
afterAll(() => upstream.close());

test("tides", async () => {
  const app = build({ base: `http://127.0.0.1:${upstream.address().port}`, wait: 5000 });
  expect((await app.inject("/tides/quay")).json()).toEqual({ station: "quay", high: 4, low: 1 });
});
