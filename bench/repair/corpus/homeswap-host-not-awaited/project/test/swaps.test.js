import assert from "node:assert/strict";
import test from "node:test";
import { acceptedMail } from "../src/mail.js";
import { memoryRepo } from "../src/repo.js";
import { accept, loadSwap } from "../src/swaps.js";

test("a swap is loaded with its guest", async () => {
  const swap = await loadSwap(memoryRepo(), "s1");
  assert.equal(swap.guest.name, "Paulo");
  assert.equal(await loadSwap(memoryRepo(), "s9"), null);
});

test("a swap is accepted once", async () => {
  const repo = memoryRepo();
  assert.equal(await accept(repo, await loadSwap(repo, "s1")), true);
  assert.equal(await accept(repo, await loadSwap(repo, "s1")), false);
});

test("the mail", () => {
  const host = { name: "A", address: { street: "B 1", city: "C" } };
  const mail = acceptedMail({ host, guest: { name: "D", mail: "d@example.org" }, from: "x", to: "y" });
  assert.equal(mail.to, "d@example.org");
  assert.match(mail.text, /B 1, C$/);
});
