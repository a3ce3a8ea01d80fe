import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertBefore } from "../edits/statements.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

/** What is said of an error that is taken for a value. */
const ERROR_FOR_VALUE =
  /^'(\w+)' object (?:has no attribute|is not (?:subscriptable|iterable|callable))|'(\w+)' and '(\w+)'|not (?:"|')?(\w+)(?:"|')?$/;
const NAMED_AS_ERROR = /(?:Error|Exception|Timeout|Failure|Refused|Cancelled)$/;

/**
 * `asyncio.gather(…, return_exceptions=True)` puts the errors among the answers. Who goes over them leaves the errors out, as
 * another reader of such answers does.
 */
export function gatheredErrors(scene: Scene): Guess[] {
  const { code, fault, message } = scene;
  const said =
    ERROR_FOR_VALUE.exec(message)
      ?.slice(1)
      .filter((name) => name !== undefined) ?? [];
  if (!said.some((name) => isErrorClass(code, name))) return [];
  const { file, function: symbol, statement } = fault;
  const scope = symbol?.node;
  if (!scope) return [];
  for (const over of roundsOn(scope, statement)) {
    const made = sourceOf(over);
    if (!made || !isGathered(code, file.path, made.value)) continue;
    const house = houseTest(code, file);
    const loop = over.parent?.type === "for_statement" ? over.parent : null;
    const edit = loop ? leftOut(file, loop, house?.kind ?? "BaseException") : filtered(file, made, house);
    if (!edit) continue;
    return [
      {
        strength: house ? 0.92 : 0.76,
        idea: runningIdea({
          cause: `\`${over.text}\` comes of \`return_exceptions=True\`: an answer that failed stands in it as its error.`,
          explanation: house
            ? `The errors are left out, as at ${house.place}.`
            : "The errors among the answers are left out; what answered is used.",
          edits: [edit],
          basis: house ? "house" : "guess",
          name: "one_of_them_fails",
          sentence: "What did not answer is left out.",
        }),
      },
    ];
  }
  return [];
}

function isErrorClass(code: CodeIndex, name: string, depth = 4): boolean {
  if (NAMED_AS_ERROR.test(name)) return true;
  return depth > 0
    ? code
        .classesNamed(name)
        .some(({ bases }) =>
          bases.some(
            (base) =>
              /^(?:Base)?Exception$/.test(base) ||
              isErrorClass(code, base.split(".").at(-1) ?? "", depth - 1),
          ),
        )
    : false;
}

/** What the failing statement goes over: `offers` of `for offer in offers`, `min(offers, key=…)`, `[… for offer in offers]`. */
function roundsOn(scope: Node, statement: Node): Node[] {
  const loops: Node[] = [];
  for (let node: Node | null = statement; node && node.id !== scope.id; node = node.parent)
    if (node.type === "for_statement") loops.push(node);
  const clauses = statement.descendantsOfType("for_in_clause");
  const overs = [...clauses, ...loops].flatMap((node) => field(node, "right") ?? []);
  const given = statement
    .descendantsOfType("call")
    .filter((call) => /^(?:min|max|sorted|sum|map|filter)$/.test(field(call, "function")?.text ?? ""))
    .flatMap((call) => readCall(call).positional);
  return [...overs, ...given].filter(({ type }) => /^(?:identifier|await|call)$/.test(type));
}

/** The expression that made a list, and where it stands: the only value of a name, or the list itself. */
function sourceOf(over: Node): { readonly value: Node } | null {
  if (over.type !== "identifier") return { value: over };
  const { bindings } = reachingBindings(scopeOf(over), over.text, over);
  const [only, ...others] = bindings;
  return only && others.length === 0 && only.kind === "assignment" && only.index === null
    ? { value: only.value }
    : null;
}

/** Whether an expression gives what `gather` gathered with its errors, here or in a function that it calls. */
function isGathered(code: CodeIndex, path: string, node: Node, depth = 3): boolean {
  const call = /^(?:await|parenthesized_expression)$/.test(node.type) ? node.firstNamedChild : node;
  if (!call || depth === 0) return false;
  if (call.id !== node.id) return isGathered(code, path, call, depth);
  if (call.type === "identifier") {
    const made = sourceOf(call);
    return made !== null && made.value.id !== call.id && isGathered(code, path, made.value, depth - 1);
  }
  if (call.type !== "call") return false;
  const callee = field(call, "function")?.text ?? "";
  if (/(?:^|\.)gather$/.test(callee)) return readCall(call).named.get("return_exceptions")?.text === "True";
  return calleesOf(code, path, call).some(({ symbol }) =>
    symbol.node
      .descendantsOfType("return_statement")
      .some(
        ({ firstNamedChild }) =>
          firstNamedChild !== null && isGathered(code, symbol.path, firstNamedChild, depth - 1),
      ),
  );
}

/** The class by which the project tells errors among answers. */
function houseTest(
  code: CodeIndex,
  file: SourceFile,
): { readonly kind: string; readonly place: string } | null {
  const paths = [file.path, ...code.mentions("isinstance(").filter((path) => path !== file.path)];
  for (const path of paths) {
    const own = code.file(path);
    if (!own || own.isTest || own.language !== "python") continue;
    const test = own.tree.rootNode.descendantsOfType("call").find((call) => {
      const [, kind] = readCall(call).positional;
      const isTest =
        field(call, "function")?.text === "isinstance" && /^(?:Base)?Exception$/.test(kind?.text ?? "");
      return isTest && leavesOut(call);
    });
    if (test)
      return {
        kind: readCall(test).positional[1]?.text ?? "Exception",
        place: `${path}:${startLineOf(test)}`,
      };
  }
  return null;
}

/** `if isinstance(…): continue`, `… if not isinstance(…)`, with whatever else is done before. */
function leavesOut(test: Node): boolean {
  const around = test.parent;
  if (around?.type === "not_operator") return around.parent?.type === "if_clause";
  const body = around?.type === "if_statement" ? field(around, "consequence") : null;
  return body?.namedChildren.at(-1)?.type === "continue_statement";
}

function filtered(
  file: SourceFile,
  { value }: { readonly value: Node },
  house: { readonly kind: string } | null,
): Edit | null {
  if (value.text.includes("\n") || value.type === "identifier") return null;
  const name =
    value.parent?.type === "assignment" ? singular(field(value.parent, "left")?.text ?? "") : "one";
  const kind = house?.kind ?? "BaseException";
  return replaceNode(
    file,
    value,
    `[${name} for ${name} in ${value.text} if not isinstance(${name}, ${kind})]`,
  );
}

function leftOut(file: SourceFile, loop: Node, kind: string): Edit | null {
  const item = field(loop, "left");
  const [first] = (field(loop, "body")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
  return item?.type === "identifier" && first
    ? insertBefore(file, first, [`if isinstance(${item.text}, ${kind}):`, "\tcontinue"])
    : null;
}

/** `offer` for `offers`. */
function singular(name: string): string {
  if (/ies$/.test(name)) return name.replace(/ies$/, "y");
  return /[^s]s$/.test(name) && name.length > 3 ? name.slice(0, -1) : "one";
}
