const assert = require("node:assert");
const { createProvider } = require("../lib/providers");
const { Clickpost, partsOf } = require("../lib/providers/clickpost");
const { deliver } = require("../lib/deliver");

describe("providers", () => {
  it("are made by name", () => {
    const provider = createProvider({ provider: "textnet", sender: "A" });
    assert.deepEqual([...deliver(provider, [{ to: "1", text: "hey" }])], ["textnet A>1 3"]);
    assert.equal(createProvider({ provider: "paper" }).tray, 1);
    assert.throws(() => createProvider({ provider: "pigeon" }), /no provider pigeon/);
  });

  it("count parts", () => {
    assert.equal(partsOf("x".repeat(160)), 1);
    assert.equal(partsOf("x".repeat(161)), 2);
    assert.match(new Clickpost({ sender: "A", account: "b" }).submit({ to: "1", text: "" }), /^clickpost b A>1/);
  });
});
