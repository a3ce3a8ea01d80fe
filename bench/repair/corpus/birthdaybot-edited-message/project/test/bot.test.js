const assert = require("node:assert/strict");
const test = require("node:test");
const { Bot } = require("../src/bot");

function setup() {
  const said = [];
  const bot = new Bot((chat, text) => said.push(text));
  let id = 1;
  const tell = (text) => bot.handle({ update_id: id++, message: { chat: { id: 5 }, text } });
  return { bot, said, tell };
}

test("adds and lists in the order of the year", () => {
  const { said, tell } = setup();
  tell("/add Old Joe 2.12.");
  tell("/add Ana 14.03.");
  tell("/list");
  assert.deepEqual(said, ["noted", "noted", "Ana: 14.3.\nOld Joe: 2.12."]);
});

test("pictures, chatter and taps are left alone", () => {
  const { bot, said, tell } = setup();
  tell("hello");
  bot.handle({ update_id: 40, message: { chat: { id: 5 }, photo: [] } });
  bot.handle({ update_id: 41, callback_query: { id: "1" } });
  assert.deepEqual(said, []);
  assert.equal(bot.offset, 42);
});
