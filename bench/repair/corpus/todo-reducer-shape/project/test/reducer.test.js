import { expect, test } from "vitest";
import { initialState, reducer } from "../src/reducer.js";
import { openCount, visible } from "../src/selectors.js";

test("adding and doing", () => {
  let state = reducer(undefined, { type: "todo/added", title: "Milk" });
  state = reducer(state, { type: "todo/done", at: 0 });
  expect(openCount(state)).toBe(0);
  expect(visible(reducer(state, { type: "filter/set", filter: "open" }))).toEqual([]);
});

test("the end", () => {
  const state = reducer({ todos: [{ title: "Milk", done: false }], filter: "done" }, { type: "session/ended" });
  expect(state).not.toHaveProperty("todos.0");
});

test("others", () => expect(reducer(initialState, { type: "x" })).toBe(initialState));
