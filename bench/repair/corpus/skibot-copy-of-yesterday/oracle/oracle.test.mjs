import assert from "node:assert/strict";
import test from "node:test";
import { makeBot } from "../src/bot.js";
import { NoForecast, Weather } from "../src/weather.js";

const days = [{ date: "2026-02-01", fresh: 3, depth: 60 }];
const silent = () => {
  const logged = [];
  const weather = new Weather({
    ask: async () => {
      throw new Error("answered 503");
    },
    copies: { celliers: { resort: "celliers", days } },
    log: (line) => logged.push(line),
  });
  return { weather, logged };
};

test("where the service does not answer, the copy is taken and marked", async () => {
  const { weather, logged } = silent();
  assert.deepEqual(await weather.forecast("celliers"), { resort: "celliers", days, stale: true });
  assert.equal(logged.length, 1);
});

test("the bot answers with it", async () => {
  const answer = await makeBot(silent().weather)({ text: "!snow celliers" });
  assert.equal(answer, "celliers: 60 cm, 3 cm of it fresh.\n(from an older forecast)");
});

test("without a copy there is none", async () => {
  await assert.rejects(silent().weather.forecast("elsewhere"), NoForecast);
});
