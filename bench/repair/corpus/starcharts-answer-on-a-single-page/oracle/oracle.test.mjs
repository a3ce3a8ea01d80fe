import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";

const chart = async (pages) => {
  const app = createApp({ page: async (path) => pages[path] });
  const { status, body } = await send(app, "/constellations/lyra");
  return [status, body];
};

test("a single page, with stars or without", async () => {
  const vega = { name: "Vega", magnitude: 0.03 };
  assert.deepEqual(await chart({ "/stars?in=lyra": { rows: [vega], link: null } }), [
    200,
    { name: "lyra", stars: 1, brightest: "Vega" },
  ]);
  assert.deepEqual((await chart({ "/stars?in=lyra": { rows: [], link: null } }))[1].brightest, null);
});

test("several pages, the last without a link", async () => {
  const [, body] = await chart({
    "/stars?in=lyra": { rows: [{ name: "Sulafat", magnitude: 3.2 }], link: '</2>; rel="next", </9>; rel="last"' },
    "/2": { rows: [{ name: "Vega", magnitude: 0.03 }], link: null },
  });
  assert.deepEqual(body, { name: "lyra", stars: 2, brightest: "Vega" });
});
