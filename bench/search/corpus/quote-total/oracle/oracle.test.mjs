import assert from "node:assert/strict";
import { test } from "node:test";
import { Quote } from "../src/quote.js";

test("the total after every change", () => {
  const quote = new Quote();
  const model = new Map();
  for (let step = 0; step < 300; step++) {
    const name = `n${(step * 7) % 11}`;
    if (step % 3 === 2) {
      assert.equal(quote.remove(name), model.delete(name));
    } else {
      quote.add(name, 10 + (step % 5), 1 + (step % 2));
      model.set(name, { price: 10 + (step % 5), quantity: (model.get(name)?.quantity ?? 0) + 1 + (step % 2) });
    }
    assert.equal(quote.total, [...model.values()].reduce((sum, { price, quantity }) => sum + price * quantity, 0));
    assert.equal(quote.total, quote.total);
    assert.deepEqual(quote.names, [...model.keys()]);
  }
});

test("the last line", () => {
  const quote = new Quote();
  quote.add("a", 5);
  assert.equal(quote.total, 5);
  quote.remove("a");
  assert.equal(quote.total, 0);
});
