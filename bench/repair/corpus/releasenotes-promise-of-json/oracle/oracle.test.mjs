import assert from "node:assert/strict";
import test from "node:test";
import { Api } from "../src/api.ts";
import { changelog } from "../src/changelog.ts";

const milestones = { items: [{ name: "1.9.0", closed: true }, { name: "1.10.0", closed: true }, { name: "2.0.0", closed: false }] };
const answers = (url) => Response.json(url.endsWith("/milestones") ? milestones : { items: [], next: null });

test("milestones", async () => {
  assert.deepEqual(await new Api("http://x", async (url) => answers(url)).milestones(), ["1.9.0", "1.10.0"]);
  assert.deepEqual(await new Api("http://x", async () => Response.json({ items: [] })).milestones(), []);
});

test("the changelog", async () => {
  const text = await changelog(new Api("http://x", async (url) => answers(url)));
  assert.equal(text, "# Changelog\n\n## 1.10.0\n\nNo changes for users.\n\n## 1.9.0\n\nNo changes for users.\n");
});

test("errors are told", async () => {
  const api = new Api("http://x", async () => new Response("", { status: 502 }));
  await assert.rejects(api.milestones(), /milestones: 502/);
  const broken = new Api("http://x", async () => new Response("<html>"));
  await assert.rejects(broken.milestones());
});
