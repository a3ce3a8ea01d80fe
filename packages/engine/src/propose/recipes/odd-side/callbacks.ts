import type { Node } from "web-tree-sitter";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { singular, wordsOfName } from "../../house/words.ts";
import { bare } from "./said.ts";
import { functionAround, type Odd, type Sight } from "./sight.ts";

const PARTS: Readonly<Record<string, RegExp>> = {
  number: /^_?(?:i|idx|index|position|pos)$/,
  error: /^_?(?:e|err|error)$/,
  request: /^_?(?:req|request)$/,
  answer: /^_?(?:res|resp|response|reply)$/,
  next: /^_?next$/,
  settle: /^_?(?:resolve|resolved|done|fulfil|fulfill)$/,
  refuse: /^_?(?:reject|rejected|fail)$/,
};

/** What the language and the frameworks hand to a callback, in their order; null for a value of any name. */
function standardOrder(callee: string, isMaker: boolean): readonly (string | null)[][] {
  if (isMaker) return callee === "Promise" ? [["settle", "refuse"]] : [];
  if (/^(?:map|forEach|filter|some|every|find|findIndex|findLast|flatMap)$/.test(callee))
    return [[null, "number"]];
  if (/^(?:reduce|reduceRight)$/.test(callee)) return [[null, null, "number"]];
  if (/^(?:get|post|put|patch|delete|all|use|param)$/.test(callee))
    return [
      ["request", "answer"],
      ["request", "answer", "next"],
      ["error", "request", "answer", "next"],
    ];
  if (
    /^(?:readFile|writeFile|appendFile|stat|readdir|mkdir|unlink|exec|execFile|lookup|randomBytes|scrypt|pbkdf2)$/.test(
      callee,
    )
  )
    return [
      ["error", null],
      ["error", null, null],
    ];
  return [];
}

/** A callback that names what it is given in another order than it is given it: `(index, item) =>` of `map`, `(res, req) =>`. */
export function callbackInOrder({ code, fault, language }: Sight): Odd[] {
  if (language !== "node") return [];
  for (const frame of fault.frames.toReversed()) {
    const file = code.file(frame.path);
    let scope: Node | null = code.functionAt(frame.path, frame.line)?.node ?? null;
    for (; file && scope; scope = functionAround(scope)) {
      const list = scope.parent?.type === "arguments" ? scope.parent : null;
      const call = list?.parent ?? null;
      const callee = call && (field(call, "function") ?? field(call, "constructor"));
      const parameters = field(scope, "parameters");
      const taken = (parameters?.namedChildren ?? []).filter(({ type }) => type !== "comment");
      if (!call || !callee || taken.length < 2) continue;
      const names = taken.map((one) => (field(one, "pattern") ?? one).text);
      const order = standardOrder(lastNameOf(callee) ?? "", call.type === "new_expression")
        .map((parts) => inOrder(names, parts))
        .find((found) => found !== null);
      const items = order ?? summedFirst(callee, names);
      const last = taken.at(-1);
      if (!items && last && isErrorHandler(callee, names))
        return [
          {
            cause: `The handler of errors at ${file.path}:${startLineOf(scope)} takes three arguments, so it is called like any other handler.`,
            explanation: "Takes `next` as well: a handler of errors is told by its four parameters.",
            edits: [textEdit(file, last.endIndex, last.endIndex, ", next")],
            basis: "standard",
            name: "handler_of_errors",
            sentence: "Errors are answered by their handler",
            place: { path: file.path, line: startLineOf(scope) },
          },
        ];
      if (!items) continue;
      const edits = items.flatMap((from, at) => {
        const old = taken[at];
        const node = taken[from];
        return old && node && from !== at ? [textEdit(file, old.startIndex, old.endIndex, node.text)] : [];
      });
      return [
        {
          cause: `The callback at ${file.path}:${startLineOf(scope)} takes what it is given in another order than \`${lastNameOf(callee)}\` gives it.`,
          explanation: `Takes it in its order: ${items.map((from) => names[from]).join(", ")}.`,
          edits,
          basis: "standard",
          name: "callback_in_order",
          sentence: "The callback takes what it is given",
          place: { path: file.path, line: startLineOf(scope) },
        },
      ];
    }
  }
  return [];
}

/** `app.use((err, req, res) => …)` */
function isErrorHandler(callee: Node, names: readonly string[]): boolean {
  const parts = ["error", "request", "answer"];
  return (
    lastNameOf(callee) === "use" &&
    names.length === parts.length &&
    parts.every((part, at) => PARTS[part]?.test(names[at] ?? ""))
  );
}

/** For each place the parameter that belongs there; null where they stand right, or the names do not tell. */
function inOrder(names: readonly string[], parts: readonly (string | null)[]): number[] | null {
  if (names.length > parts.length) return null;
  const own = parts.slice(0, names.length);
  const left = names.map((_, at) => at);
  const order = own.map((part) => {
    const at = part === null ? -1 : left.findIndex((one) => PARTS[part]?.test(names[one] ?? ""));
    return at < 0 ? -1 : (left.splice(at, 1)[0] ?? -1);
  });
  if (own.some((part, at) => part !== null && order[at] === -1)) return null;
  const all = order.map((from) => (from === -1 ? (left.shift() ?? -1) : from));
  return all.some((from, at) => from !== at) ? all : null;
}

/** `prices.reduce((price, sum) => …)`: one of the list comes second. */
function summedFirst(callee: Node, names: readonly string[]): number[] | null {
  const object = /^reduce(?:Right)?$/.test(lastNameOf(callee) ?? "") ? field(callee, "object") : null;
  const list = object && lastNameOf(bare(object));
  const item = list && singular(wordsOfName(list).at(-1) ?? "");
  const [first, second] = names;
  return item && item !== list && first === item && second !== item && names.length === 2 ? [1, 0] : null;
}
