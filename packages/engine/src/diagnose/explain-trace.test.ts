import { readSentryEvent, readTrace } from "@bugstack/event";
import { afterEach, describe, expect, it } from "vitest";
import type { CodeIndex } from "../code/code-index.ts";
import { createCodeIndex } from "../code/create-code-index.ts";
import { type TreeFixture, treeOf } from "../code/tree-fixture.ts";
import { explainTrace } from "./explain-trace.ts";

const opened: { index: CodeIndex; tree: TreeFixture }[] = [];

async function indexOf(files: Readonly<Record<string, string>>): Promise<CodeIndex> {
  const tree = treeOf(files);
  const index = await createCodeIndex(tree);
  opened.push({ index, tree });
  return index;
}

afterEach(() => {
  for (const { index, tree } of opened.splice(0)) {
    index.dispose();
    tree.remove();
  }
});

/** The last line of a traceback whose innermost statement is `source`, explained. */
function meaningOf(message: string, source = "work()", marks = ""): string | undefined {
  const carets = marks === "" ? "" : `    ${marks}\n`;
  const event = readTrace(
    `Traceback (most recent call last):\n  File "/app/a.py", line 3, in run\n    ${source}\n${carets}${message}\n`,
  );
  return explainTrace(event, null).at(-1)?.meaning;
}

function nodeMeaningOf(message: string): string | undefined {
  return explainTrace(readTrace(`${message}\n    at run (/app/a.js:3:9)\n`), null)[0]?.meaning;
}

describe("messages of Python", () => {
  it.each([
    [
      "AttributeError: 'NoneType' object has no attribute 'email'",
      "return order.customer.email.lower()",
      "`order.customer` was None",
    ],
    [
      "AttributeError: 'NoneType' object has no attribute 'group'",
      "m = re.match(p, s).group(1)",
      "`re.match(p, s)` was None",
    ],
    [
      "AttributeError: 'coroutine' object has no attribute 'id'",
      "return get_user(1).id",
      "`get_user(1)` is a coroutine",
    ],
    [
      "AttributeError: 'User' object has no attribute 'emial'. Did you mean: 'email'?",
      "user.emial",
      "suggests `email`",
    ],
    ["TypeError: 'NoneType' object is not subscriptable", 'return row["name"]', "`row` was None"],
    ["TypeError: 'NoneType' object is not iterable", "for item in load(cart):", "`load(cart)` was None"],
    ["TypeError: cannot unpack non-iterable NoneType object", "a, b = find(x)", "`find(x)` was None"],
    ["TypeError: object of type 'NoneType' has no len()", "if len(items) > 3:", "`items` was None"],
    [
      "TypeError: unsupported operand type(s) for +: 'NoneType' and 'str'",
      "a + b",
      "left side of `+` was None",
    ],
    [
      "TypeError: '<' not supported between instances of 'int' and 'NoneType'",
      "a < b",
      "right side of `<` was None",
    ],
    ['TypeError: can only concatenate str (not "int") to str', '"a" + 1', "converted"],
    [
      "TypeError: charge() missing 1 required positional argument: 'amount'",
      "charge()",
      "`charge()` was called without 'amount'",
    ],
    [
      "TypeError: charge() got an unexpected keyword argument 'ammount'",
      "charge(ammount=1)",
      "no parameter named `ammount`",
    ],
    [
      "TypeError: Object of type datetime is not JSON serializable",
      "json.dumps(x)",
      "JSON has no form for it",
    ],
    ["TypeError: list indices must be integers or slices, not str", 'users["name"]', "`users` is a list"],
    ["TypeError: can't compare offset-naive and offset-aware datetimes", "a < b", "time zone"],
    ["KeyError: 'count'", 'return item["price"] * item["count"]', "The key `count` is not in `item`"],
    ["KeyError: 'SECRET'", 'os.environ["SECRET"]', "environment variable `SECRET`"],
    ["IndexError: list index out of range", "return rows[0]", "`rows` has fewer items"],
    ["ValueError: invalid literal for int() with base 10: '12a'", "int(x)", "no whole number"],
    ["ValueError: not enough values to unpack (expected 2, got 1)", "a, b = x", "only 1"],
    ["ZeroDivisionError: division by zero", "return total / len(items)", "`len(items)` was zero"],
    [
      "UnboundLocalError: cannot access local variable 'rate' where it is not associated with a value",
      "rate",
      "`rate` is set on some paths",
    ],
    [
      "UnboundLocalError: local variable 'rate' referenced before assignment",
      "rate",
      "`rate` is set on some paths",
    ],
    ["NameError: name 'jsn' is not defined. Did you mean: 'json'?", "jsn", "suggests `json`"],
    [
      "json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)",
      "json.loads(t)",
      "no JSON at all",
    ],
    ["RecursionError: maximum recursion depth exceeded", "f()", "without end"],
    ["app.models.Order.DoesNotExist: Order matching query does not exist.", "get()", "`Order`"],
    [
      "jose.exceptions.ExpiredSignatureError: Signature has expired.",
      "decode()",
      "its time (`exp`) was over",
    ],
    ["stripe.error.CardError: declined", "charge()", "An error of `stripe`"],
  ])("%s", (message, source, expected) => {
    expect(meaningOf(message, source)).toContain(expected);
  });

  it("use the marks of the interpreter to tell which of several", () => {
    const source = 'return a["id"] + b["id"]';
    expect(meaningOf("KeyError: 'id'", source, "                ~^^^^^^")).toContain("`b`");
    expect(meaningOf("KeyError: 'id'", source, "       ~^^^^^^")).toContain("`a`");
  });

  it("use the captured values to tell which of several", () => {
    const event = readSentryEvent({
      platform: "python",
      exception: {
        values: [
          {
            type: "AttributeError",
            value: "'NoneType' object has no attribute 'id'",
            stacktrace: {
              frames: [
                {
                  filename: "a.py",
                  lineno: 1,
                  context_line: "x = first.id + second.id",
                  vars: { first: null, second: "<User>" },
                },
              ],
            },
          },
        ],
      },
    });
    expect(explainTrace(event, null).at(-1)?.meaning).toContain("`first` was None");
  });
});

describe("messages of V8", () => {
  it.each([
    ["TypeError: Cannot read properties of undefined (reading 'name')", "was undefined, so its `name`"],
    ["TypeError: Cannot read property 'name' of null", "was null, so its `name`"],
    [
      "TypeError: Cannot destructure property 'id' of 'req.body' as it is undefined.",
      "`req.body` was undefined",
    ],
    ["TypeError: users.fnd is not a function", "`users.fnd` was called but is no function"],
    ["TypeError: items is not iterable", "`items` was looped over"],
    ["TypeError: Reduce of empty array with no initial value", "start value"],
    ["ReferenceError: Cannot access 'a' before initialization", "above its declaration"],
    ["SyntaxError: Unexpected token '<', \"<!DOCTYPE \"... is not valid JSON", "HTML page"],
    ["SyntaxError: Unexpected end of JSON input", "empty or cut off"],
    ["RangeError: Maximum call stack size exceeded", "without end"],
    ["Error: Cannot set headers after they are sent to the client", "answered twice"],
    ["TokenExpiredError: jwt expired", "its time (`exp`) was over"],
  ])("%s", (message, expected) => {
    expect(nodeMeaningOf(message)).toContain(expected);
  });
});

describe("a trace, line by line", () => {
  const TRACE = `Traceback (most recent call last):
  File "/srv/app/tokens.py", line 6, in read
    return jwt.decode(token)
  File "/srv/.venv/lib/python3.11/site-packages/jose/jwt.py", line 331, in _validate_exp
    raise ExpiredSignatureError("Signature has expired.")
jose.exceptions.ExpiredSignatureError: Signature has expired.

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "/srv/app/tokens.py", line 8, in read
    raise TokenRefused("No")
app.errors.TokenRefused: No
`;

  it("names places of the repository, packages and the project's own classes", async () => {
    const code = await indexOf({
      "app/errors.py": "class TokenRefused(Exception):\n    pass\n",
      "app/tokens.py":
        'from jose import JWTError, jwt\n\n\ndef read(token):\n    try:\n        return jwt.decode(token)\n    except JWTError:\n        raise TokenRefused("No")\n',
    });
    expect(explainTrace(readTrace(TRACE), code)).toEqual([
      { line: "Traceback (most recent call last):", meaning: expect.stringContaining("the outermost first") },
      {
        line: '  File "/srv/app/tokens.py", line 6, in read',
        meaning: "Your code: `read` in app/tokens.py, line 6.",
      },
      { line: "    return jwt.decode(token)", meaning: "Calls `jwt.decode` and returns what it gives." },
      {
        line: '  File "/srv/.venv/lib/python3.11/site-packages/jose/jwt.py", line 331, in _validate_exp',
        meaning: "The package `jose`: reads and checks tokens. The error arose here.",
      },
      {
        line: '    raise ExpiredSignatureError("Signature has expired.")',
        meaning: "Raises `ExpiredSignatureError`.",
      },
      {
        line: "jose.exceptions.ExpiredSignatureError: Signature has expired.",
        meaning: expect.stringContaining("It came out of the call at app/tokens.py:6."),
      },
      {
        line: "During handling of the above exception, another exception occurred:",
        meaning: expect.stringContaining("Callers see only the second one"),
      },
      { line: "Traceback (most recent call last):", meaning: expect.any(String) },
      {
        line: '  File "/srv/app/tokens.py", line 8, in read',
        meaning: "Your code: `read` in app/tokens.py, line 8. The error arose here.",
      },
      {
        line: '    raise TokenRefused("No")',
        meaning:
          "Raises `TokenRefused`. The handler at app/tokens.py:7 catches JWTError and so hides ExpiredSignatureError.",
      },
      {
        line: "app.errors.TokenRefused: No",
        meaning: expect.stringContaining("Your own class, defined in app/errors.py:1."),
      },
    ]);
  });

  it("works without a repository", () => {
    const lines = explainTrace(readTrace(TRACE), null);
    expect(lines).toHaveLength(11);
    expect(lines[1]?.meaning).toBe("Your code: `read` was running here.");
  });

  it("tells repeated frames once", () => {
    const frame = '  File "/app/a.py", line 1, in f\n    return f(n)\n';
    const event = readTrace(
      `Traceback (most recent call last):\n${frame.repeat(40)}RecursionError: maximum recursion depth exceeded\n`,
    );
    const lines = explainTrace(event, null).map(({ line }) => line);
    expect(lines).toHaveLength(1 + 3 * 2 + 1 + 1);
    expect(lines.at(-2)).toBe("  [Previous line repeated 37 more times]");
  });

  it("reads V8 stacks with causes, taking the source from the repository", async () => {
    const code = await indexOf({ "src/users.js": "function load(id) {\n  return rows[id].name;\n}\n" });
    const event = readTrace(`Error: cannot load
    at serve (/app/src/app.js:9:11) {
  [cause]: TypeError: Cannot read properties of undefined (reading 'name')
      at load (/app/src/users.js:2:19)
}
`);
    const lines = explainTrace(event, code);
    expect(lines.map(({ line }) => line)).toEqual([
      "Error: cannot load",
      "    at serve (/app/src/app.js:9:11)",
      "[cause]: TypeError: Cannot read properties of undefined (reading 'name')",
      "    at load (/app/src/users.js:2:19)",
      "    return rows[id].name;",
    ]);
    expect(lines[2]?.meaning).toContain("`rows[id]` was undefined");
  });

  it("survives hostile events", () => {
    const event = readSentryEvent({
      platform: "python",
      exception: {
        values: [
          {
            type: "\u001b[31mX",
            value: "`$(rm -rf /)`\u0000\n".repeat(10_000),
            stacktrace: {
              frames: [
                { function: "(".repeat(5_000), context_line: "((((((".repeat(3_000), lineno: 0, vars: {} },
              ],
            },
          },
          {
            type: "AttributeError",
            value: "'NoneType' object has no attribute '[(.*+'",
            stacktrace: { frames: [{ context_line: `${"a".repeat(100_000)}.` }] },
          },
        ],
      },
    });
    const started = performance.now();
    expect(explainTrace(event, null).length).toBeGreaterThan(3);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
