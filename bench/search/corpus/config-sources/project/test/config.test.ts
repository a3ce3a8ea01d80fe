import assert from "node:assert/strict";
import { test } from "node:test";
import { loadSettings, readSource, required } from "../src/config.ts";

test("no sources", async () => {
  assert.deepEqual(await loadSettings([]), { settings: {}, problems: [] });
});

test("later sources win", async () => {
  const { settings } = await loadSettings([async () => ({ host: "a", port: "1" }), async () => ({ port: "2" })]);
  assert.deepEqual(settings, { host: "a", port: "2" });
});

test("a source that is read", async () => {
  assert.deepEqual(await readSource(async () => ({ a: "1" }), []), { a: "1" });
});

test("a source that throws at once", async () => {
  const problems: string[] = [];
  const source = () => {
    throw new Error("no such file");
  };
  assert.deepEqual(await readSource(source, problems), {});
  assert.deepEqual(problems, ["no such file"]);
});

test("a source that is refused later", async () => {
  const found = await loadSettings([
    async () => ({ host: "a" }),
    async () => {
      throw new Error("timed out");
    },
  ]);
  assert.deepEqual(found, { settings: { host: "a" }, problems: ["timed out"] });
});

test("required settings", () => {
  assert.deepEqual(required({ host: "a", port: "" }, ["host", "port", "user"]), ["port", "user"]);
});
