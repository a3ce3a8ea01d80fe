import assert from "node:assert/strict";
import test from "node:test";
import { fileClient } from "../src/client.mjs";
import { allApplicants } from "../src/pages.mjs";

test("all pages are read, in order", async () => {
  const client = await fileClient("data/postings.json");
  const names = (await allApplicants(client, "welder")).map(({ name }) => name);
  assert.deepEqual(names, ["Ada", "Bo", "Cem", "Dana", "Eli"]);
});

test("and none is asked for twice, nor one that is not there", async () => {
  const asked = [];
  const client = {
    async applicants(posting, page) {
      asked.push(page);
      return { items: [page], pages: 3 };
    },
  };
  assert.deepEqual(await allApplicants(client, "x"), [1, 2, 3]);
  assert.deepEqual(asked, [1, 2, 3]);
});

test("short postings as before", async () => {
  const client = await fileClient("data/postings.json");
  assert.equal((await allApplicants(client, "baker")).length, 1);
  assert.deepEqual(await allApplicants(client, "nobody"), []);
});
