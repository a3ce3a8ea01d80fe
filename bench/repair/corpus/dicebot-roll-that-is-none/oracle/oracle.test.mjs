import assert from "node:assert/strict";
import test from "node:test";
import bot from "../src/bot.js";

const say = (text) => bot.respond({ user: "mira", text }, () => 0.5);

// Which roll is shown as an example is left open.
for (const text of ["!roll d20 please", "!roll", "!roll six", "!roll 2d"]) {
  test(`${text} is told how, as with a timer`, () => {
    assert.match(say(text), /^Sorry, I do not understand that\. Try !roll \S/);
  });
}

test("rolls that are some are thrown", () => {
  assert.equal(say("!roll 3d6-1"), "mira rolled 4, 4, 4: 11");
  assert.equal(say("!roll d20"), "mira rolled 11: 11");
  assert.match(say("!timer soon"), /Try !timer 5m$/);
});
