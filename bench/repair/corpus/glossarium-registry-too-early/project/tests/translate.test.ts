import assert from "node:assert/strict";
import test from "node:test";
import { register } from "../src/languages";
import { translate } from "../src/translate";

test("translate", () => {
  register("xx", { a: "b" });
  assert.equal(translate("xx", "a"), "b");
  assert.equal(translate("xx", "z"), "(z)");
  assert.throws(() => translate("yy", "a"), RangeError);
});
