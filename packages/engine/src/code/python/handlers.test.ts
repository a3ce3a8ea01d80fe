import { beforeAll, describe, expect, it } from "vitest";
import type { Node } from "web-tree-sitter";
import { Parser } from "web-tree-sitter";
import { type Grammars, loadGrammars } from "../languages.ts";
import { argument, callsIn } from "./calls.ts";
import { clauseAt, tryAround, tryStatements } from "./handlers.ts";
import { literalValue } from "./literals.ts";
import { parametersOf } from "./parameters.ts";

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars();
});

function parse(source: string): Node {
  const parser = new Parser();
  parser.setLanguage(grammars.python);
  const tree = parser.parse(source);
  if (!tree) throw new Error("not parsed");
  return tree.rootNode;
}

describe("exception handlers", () => {
  it.each([
    ["except JWTError:", ["JWTError"], null],
    ["except jwt.ExpiredSignatureError as error:", ["jwt.ExpiredSignatureError"], "error"],
    ["except (JWTError, jwt.InvalidTokenError):", ["JWTError", "jwt.InvalidTokenError"], null],
    ["except (JWTError, ValueError,) as e:", ["JWTError", "ValueError"], "e"],
    ["except (JWTError):", ["JWTError"], null],
    ["except:", [], null],
    ["except Exception as e:  # noqa", ["Exception"], "e"],
    ["except* (A, B) as group:", ["A", "B"], "group"],
    ["except errors():", [null], null],
  ])("%s", (clause, caught, alias) => {
    const statement = tryStatements(parse(`try:\n    x()\n${clause}\n    raise\n`))[0];
    expect(statement?.clauses.map((found) => found.caught.map(({ name }) => name))).toEqual([caught]);
    expect(statement?.clauses[0]?.alias).toBe(alias);
    expect(statement?.clauses[0]?.isGroup).toBe(clause.startsWith("except*"));
  });

  it("tell what they raise, and from what", () => {
    const root = parse(`
try:
    x()
except A as e:
    raise HTTPException(401, detail="no") from e
except B:
    if late:
        raise errors.Late
    raise
except C:
    def later():
        raise Never()
    raise make_error() from None
`);
    const clauses = tryStatements(root)[0]?.clauses ?? [];
    expect(
      clauses.map((clause) => clause.raises.map((raise) => [raise.name, raise.isBare, raise.cause?.text])),
    ).toEqual([
      [["HTTPException", false, "e"]],
      [
        ["errors.Late", false, undefined],
        [null, true, undefined],
      ],
      [["make_error", false, "None"]],
    ]);
  });

  it("are found from a line", () => {
    const root = parse(`
def f():
    try:
        try:
            inner()
        except A:
            handler()
    except B:
        raise
    finally:
        done()
`);
    expect(tryAround(root, 5).map((statement) => statement.clauses[0]?.caught[0]?.name)).toEqual(["A", "B"]);
    expect(tryAround(root, 7).map((statement) => statement.clauses[0]?.caught[0]?.name)).toEqual(["B"]);
    expect(tryAround(root, 11)).toEqual([]);
    expect(clauseAt(root, 7)?.clause.caught[0]?.name).toBe("A");
    expect(clauseAt(root, 9)?.clause.caught[0]?.name).toBe("B");
    expect(clauseAt(root, 5)).toBeNull();
  });
});

describe("calls", () => {
  it("have positional and named arguments", () => {
    const call = callsIn(
      parse('jwt.decode(token, key, algorithms=["HS256"], options={"verify_exp": False}, **more)\n'),
    )[0];
    expect(call?.callee).toBe("jwt.decode");
    expect(call?.positional.map((node) => node.text)).toEqual(["token", "key"]);
    expect(call?.hasSplat).toBe(true);
    if (!call) throw new Error("no call");
    const algorithms = argument(call, "algorithms", 2);
    expect(algorithms && literalValue(algorithms)).toEqual(["HS256"]);
    const options = argument(call, "options", null);
    expect(options && literalValue(options)).toEqual({ verify_exp: false });
    expect(argument(call, "audience", 3)).toBeNull();
  });

  it("on results of calls have a receiver and no name", () => {
    const calls = callsIn(parse("get_client().users.find(x for x in y)\n"));
    expect(calls.map((call) => [call.callee, call.receiver?.text])).toEqual([
      [null, "get_client().users"],
      ["get_client", undefined],
    ]);
  });
});

describe("literals", () => {
  it.each([
    ["'a\\n\\x41\\u00e9'", "a\nAé"],
    ['r"a\\n"', "a\\n"],
    ["'a' 'b'", "ab"],
    ["1_000", 1000],
    ["-1.5", -1.5],
    ["0x10", 16],
    ["(None, True, [])", [null, true, []]],
    ["('x')", "x"],
    ['f"a{b}"', undefined],
    ['b"x"', undefined],
    ["x", undefined],
    ["[1, x]", undefined],
    ["{**a}", undefined],
  ])("%s", (source, value) => {
    const node = parse(`${source}\n`).firstNamedChild?.firstNamedChild;
    expect(node && literalValue(node)).toEqual(value);
  });
});

describe("parameters", () => {
  it("have kinds, annotations and defaults", () => {
    const definition = parse(
      "def f(self, a, b: int = 1, *args, c: str, d=None, **kw): ...\n",
    ).firstNamedChild;
    expect(
      definition &&
        parametersOf(definition).map((p) => [p.name, p.kind, p.annotation?.text, p.defaultValue?.text]),
    ).toEqual([
      ["self", "positional", undefined, undefined],
      ["a", "positional", undefined, undefined],
      ["b", "positional", "int", "1"],
      ["args", "args", undefined, undefined],
      ["c", "keyword_only", "str", undefined],
      ["d", "keyword_only", undefined, "None"],
      ["kw", "kwargs", undefined, undefined],
    ]);
  });
});
