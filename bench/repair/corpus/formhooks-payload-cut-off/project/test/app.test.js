const assert = require("node:assert/strict");
const test = require("node:test");
const { build } = require("../src/app");

const post = (url, payload) =>
  build().inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(payload).toString(),
  });

test("actions", async () => {
  const payload = JSON.stringify({ action: "approve", user: "kim", target: "#12" });
  assert.deepEqual((await post("/interactions/actions", { payload })).json(), { text: "kim approved #12" });
  assert.equal((await post("/interactions/actions", { payload: "{" })).statusCode, 400);
  assert.equal((await post("/interactions/actions", { payload: '{"action":"x"}' })).statusCode, 404);
});

test("options", async () => {
  const answer = await post("/interactions/options", { payload: '{"value":"pa"}' });
  assert.deepEqual(answer.json().options, [{ text: "Payments", value: "t2" }]);
});
