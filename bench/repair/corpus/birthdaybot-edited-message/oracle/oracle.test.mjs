import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

const { Bot } = createRequire(import.meta.url)("../src/bot.js");
const chat = { id: -100 };

test("what is no new message is left alone, and counted as seen", () => {
  const said = [];
  const bot = new Bot((_, text) => said.push(text));
  bot.handle({ update_id: 1, message: { chat, text: "/add Ana 14.03." } });
  bot.handle({ update_id: 2, edited_message: { chat, text: "/add Ana 15.03.", edit_date: 1 } });
  bot.handle({ update_id: 3, my_chat_member: { chat } });
  assert.equal(bot.offset, 4);
  bot.handle({ update_id: 4, message: { chat, text: "/list" } });
  assert.deepEqual(said, ["noted", "Ana: 14.3."]);
});

test("the rest is as it was", () => {
  const said = [];
  const bot = new Bot((_, text) => said.push(text));
  bot.handle({ update_id: 9, message: { chat, sticker: {} } });
  bot.handle({ update_id: 10, callback_query: { id: "1" } });
  bot.handle({ update_id: 11, message: { chat, text: "/list@birthdaybot" } });
  bot.handle({ update_id: 12, message: { chat, text: "/drop Ana" } });
  assert.deepEqual(said, ["nobody yet", "I know no such name"]);
});
