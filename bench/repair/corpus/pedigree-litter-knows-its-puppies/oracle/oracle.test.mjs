import assert from "node:assert/strict";
import test from "node:test";
import outboxes from "../src/outbox.js";
import registries from "../src/registry.js";

const setup = () => {
  const lines = [];
  const registry = new registries.Registry(new outboxes.Outbox((line) => lines.push(JSON.parse(line))));
  const puppies = [{ id: "a", name: "A" }, { id: "b", name: "B" }];
  registry.registerLitter({ id: "L-1", born: "2026-01-01", breed: "Pug", puppies });
  return { lines, registry };
};

test("a renamed puppy is announced as dogs are announced everywhere", () => {
  const { lines, registry } = setup();
  assert.equal(registry.rename("a", "Aska").name, "Aska");
  assert.equal(registry.rename("b", "Arko").name, "Arko");
  assert.deepEqual(lines.slice(1), [
    { no: 2, kind: "dog.renamed", data: { before: "A", dog: { id: "a", name: "Aska", breed: "Pug", litter: "L-1" } } },
    { no: 3, kind: "dog.renamed", data: { before: "B", dog: { id: "b", name: "Arko", breed: "Pug", litter: "L-1" } } },
  ]);
});

test("the litter is still known to its puppies", () => {
  const { registry } = setup();
  registry.rename("a", "Aska");
  assert.deepEqual(registry.siblings("b").map(({ name }) => name), ["Aska"]);
  assert.equal(registry.dogs.get("a").litter, registry.litters.get("L-1"));
});

test("the rest is as it was", () => {
  const { lines, registry } = setup();
  assert.deepEqual(lines[0].data, {
    id: "L-1", born: "2026-01-01", puppies: ["A", "B"].map((name) => ({ id: name.toLowerCase(), name, breed: "Pug", litter: "L-1" })),
  });
  registry.importDog({ id: "x", name: "Rex", breed: "Pug" });
  registry.rename("x", "Max");
  assert.deepEqual(lines[2].data.dog, { id: "x", name: "Max", breed: "Pug", litter: null });
});
