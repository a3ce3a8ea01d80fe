const { makeBot } = require("../src/bot");
const { firstIdAt, isSnowflake } = require("../src/snowflake");

test("what is said twice is deleted", () => {
  const bot = makeBot();
  const say = (id, author, content) => bot({ t: "MESSAGE", at: 0, d: { id, author, content } });
  expect(say("1", "ann", "hi")).toEqual([]);
  expect(say("2", "bob", "hi")).toEqual([]);
  expect(say("3", "ann", "hi")).toEqual([["delete", "3"]]);
});

test("what it does not know", () => {
  expect(makeBot()({ t: "TYPING" })).toEqual([]);
});

test("identifiers", () => {
  expect(isSnowflake("175928847299117063")).toBe(true);
  expect(isSnowflake("12")).toBe(false);
  expect(firstIdAt(1420070400001)).toBe("4194304");
});
