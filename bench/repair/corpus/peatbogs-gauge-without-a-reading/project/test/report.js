const assert = require("node:assert");
const { levels, temperatures } = require("../lib/report");
const { openStore } = require("../lib/store");

describe("reports", () => {
  it("shows levels", async () => {
    const store = openStore({
      gauges: [{ id: "a", name: "Rim", datum: 10 }],
      readings: [{ gauge: "a", at: "2026-05-01", below: 0.1 }, { gauge: "a", at: "2026-05-02", below: 0.25 }],
    });
    assert.deepEqual(await levels(store), ["Rim           9.75 m on 2026-05-02"]);
  });

  it("shows temperatures", async () => {
    assert.deepEqual(await temperatures(openStore()), [
      "North rim     11 C on 2026-05-08",
      "Old cutting   no data",
      "New dam       no data",
    ]);
  });
});
