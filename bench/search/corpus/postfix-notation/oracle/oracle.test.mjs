import assert from "node:assert/strict";
import { test } from "node:test";

import { toPostfix } from "../postfix.js";

function valueOf(postfix) {
  const stack = [];
  for (const token of postfix.split(" ")) {
    if (/\d/.test(token)) {
      stack.push(Number(token));
      continue;
    }
    const right = stack.pop();
    const left = stack.pop();
    stack.push(
      { "+": left + right, "-": left - right, "*": left * right, "/": left / right, "^": left ** right }[token],
    );
  }
  assert.equal(stack.length, 1);
  return stack[0];
}

const OPERATORS = ["+", "-", "*", "/", "^"];
for (const a of OPERATORS)
  for (const b of OPERATORS)
    test(`with ${a} and ${b}`, () => {
      for (const c of OPERATORS)
        for (const text of [`7${a}3${b}2${c}1.5`, `(7${a}3)${b}(2${c}1.5)`, `7${a}(3${b}2)${c}1.5`]) {
          const expected = new Function(`return ${text.replaceAll("^", "**")}`)();
          assert.equal(valueOf(toPostfix(text)), expected);
        }
    });

test("others", () => {
  assert.equal(toPostfix(""), "");
  assert.equal(toPostfix("((4))"), "4");
  assert.throws(() => toPostfix("1 + (2 * (3)"), SyntaxError);
  assert.throws(() => toPostfix("1 + 2) * 3"), SyntaxError);
  assert.equal(toPostfix("1 - 2 + 3 - 4"), "1 2 - 3 + 4 -");
});
