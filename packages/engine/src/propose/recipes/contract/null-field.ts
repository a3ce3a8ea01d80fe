import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { fieldsOf } from "../../../code/python/class-fields.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { enclosed, isPlain, replaceNode } from "../edits/expressions.ts";
import { insertBefore, statementOnLine } from "../edits/statements.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

/**
 * A part of a record that is declared as one that may be absent, a column that may be NULL or a field of an `Optional`
 * type, and that a function writes in another form for the same field of an answer: `"phone": dialable(row["phone"])`.
 * Absent there means null here, as with the parts beside it that are handed on as they are.
 */
export function nullFields({ code, fault, message, suspects }: Scene): Guess[] {
  if (!/NoneType/.test(message)) return [];
  const [failing] = suspects;
  const [frame, inner] = fault.frames.slice(-2);
  const helper = inner && code.functionAt(inner.path, inner.line);
  const file = frame && code.file(frame.path);
  const statement = file && frame ? statementOnLine(file, frame.line) : null;
  if (!failing || !frame || !helper || !file || !statement || failing.type !== "identifier") return [];
  const parameters = parametersOf(helper.node).filter(({ name }) => !/^(?:self|cls)$/.test(name));
  const position = parameters.findIndex(({ name }) => name === failing.text);
  if (position === -1) return [];
  const calls = statement
    .descendantsOfType("call")
    .filter((call) => lastNameOf(field(call, "function") ?? call) === helper.name);
  for (const call of calls) {
    const given = readCall(call).positional[position] ?? readCall(call).named.get(failing.text);
    const name = nameOfField(call);
    const part = given && isPlain(given) ? (partOf(given) ?? given.text) : null;
    if (!given || name === null || part === null || !isAlike(part, name)) continue;
    const told =
      given.type === "identifier" ? boundAbsent(code, file, given) : declaredAbsent(code, given, part);
    const home = code.file(helper.path);
    if (!told || !home || !isOnLine(call, frame.line)) continue;
    const edit = inHelper(code, home, helper.node, failing.text) ?? atCall(file, call, given);
    if (!edit) continue;
    return [
      {
        strength: 0.76,
        idea: runningIdea({
          cause: `\`${part}\` may be absent (${told}), and \`${helper.name}\` takes for granted that it is there.`,
          explanation: `Where it is absent, \`${name}\` of the answer is null.`,
          edits: [edit],
          basis: "house",
          name: `${name.replace(/\W/g, "_")}_may_be_null`,
          sentence: "What is absent is null in the answer.",
        }),
      },
    ];
  }
  return [];
}

function isOnLine(call: Node, line: number): boolean {
  return call.startPosition.row + 1 <= line && line <= call.endPosition.row + 1;
}

/** The field of a record that a call alone fills: `"phone": dialable(…)`, `dict(phone=dialable(…))`. */
function nameOfField(call: Node): string | null {
  const holder = call.parent;
  if (holder?.type === "pair") return plainString(field(holder, "key") ?? holder);
  if (holder?.type !== "keyword_argument") return null;
  const made = ancestorOfType(holder, ["call"]);
  const callee = made ? (field(made, "function")?.text ?? "") : "";
  return /^(?:dict|jsonify|(?:\w+\.)*[A-Z]\w*)$/.test(callee) ? (field(holder, "name")?.text ?? null) : null;
}

/** `phone` of `row["phone"]`, `lead.phone`. */
function partOf(node: Node): string | null {
  if (node.type === "attribute") return field(node, "attribute")?.text ?? null;
  const key = node.type === "subscript" ? field(node, "subscript") : null;
  return key && plainString(key);
}

/** Whether a field of an answer is the part of the record under its own name, or nearly. */
function isAlike(part: string, name: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  return bare(name).includes(bare(part)) || bare(part).includes(bare(name));
}

/** What says that a part may be absent: the type of a field, a column of a table; null where nothing does. */
function declaredAbsent(code: CodeIndex, given: Node, part: string): string | null {
  const classes = code.paths
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.classes ?? [])
    .filter((owner) => fieldsOf(owner).some(({ name }) => name === part));
  const declared = classes.map((owner) => fieldsOf(owner).find(({ name }) => name === part));
  const isOpen =
    declared.length > 0 && declared.every((one) => one && mayBeNone(one.annotation?.text, one.value?.text));
  if (isOpen && given.type === "attribute") return `a field of ${classes[0]?.path}`;
  if (given.type !== "subscript") return null;
  const columns = code
    .mentions(part)
    .filter((path) => code.file(path)?.isTest !== true)
    .flatMap((path) => columnsNamed(code.file(path)?.text ?? "", part).map((column) => ({ path, column })));
  const [first] = columns;
  const isNullable =
    columns.length > 0 && columns.every(({ column }) => !/not\s+null|primary\s+key|default/i.test(column));
  return first && isNullable ? `a column at ${first.path} without NOT NULL` : null;
}

/** The function that gave a variable its value and says itself that it may give nothing: `self.scans[-1] if self.scans else None`. */
function boundAbsent(code: CodeIndex, file: SourceFile, given: Node): string | null {
  const { bindings } = reachingBindings(scopeOf(given), given.text, given);
  const [only, ...others] = bindings;
  const value = only?.value.type === "await" ? only.value.firstNamedChild : only?.value;
  if (value?.type !== "call" || others.length > 0) return null;
  const [callee, ...more] = calleesOf(code, file.path, value);
  if (!callee || more.length > 0) return null;
  const { node, path, startLine } = callee.symbol;
  const returned = descendantsHere(node, "return_statement").flatMap(
    ({ firstNamedChild }) => firstNamedChild ?? [],
  );
  const saysSo = returned.some(
    (one) =>
      one.type === "none" || (one.type === "conditional_expression" && one.namedChild(2)?.type === "none"),
  );
  return saysSo || mayBeNone(field(node, "return_type")?.text, undefined)
    ? `as ${path}:${startLine} gives it`
    : null;
}

function mayBeNone(annotation: string | undefined, value: string | undefined): boolean {
  return (
    /\bNone\b|\bOptional\[/.test(annotation ?? "") || /\bnullable=True\b|\bnull=True\b/.test(value ?? "")
  );
}

/** What tables of a text say of their columns of a name. */
function columnsNamed(text: string, name: string): string[] {
  const tables = [...text.matchAll(/create\s+table\b[^(]*\(([\s\S]*?)\n?\s*\)\s*(?:;|"|'|$)/gi)];
  return tables.flatMap(([, body = ""]) => {
    const found = new RegExp(`(?:^|[,\\n(])\\s*["\`]?${name}["\`]?\\s+(\\w+[^,\\n]*)`, "i").exec(body)?.[1];
    return found === undefined ? [] : [found];
  });
}

/** In the helper, where the functions beside it leave so, or where it has one way to go on only. */
function inHelper(code: CodeIndex, file: SourceFile, helper: Node, name: string) {
  const beside = (code.symbolsOf(file.path)?.functions ?? []).filter(({ node }) => node.id !== helper.id);
  const isCustom = beside.some(({ node }) =>
    descendantsHere(node, "if_statement").some((one) =>
      /^if \w+ is None:\s*return None$/.test(one.text.trim()),
    ),
  );
  const declared = field(helper, "return_type")?.text;
  const annotation = parametersOf(helper).find((one) => one.name === name)?.annotation?.text;
  const isOpen = (text: string | undefined) => text === undefined || /\bNone\b|\bOptional\b/.test(text);
  const [first] = (field(helper, "body")?.namedChildren ?? []).filter(
    (node) => node.type !== "comment" && node.firstNamedChild?.type !== "string",
  );
  if (!isCustom || !first || !isOpen(declared) || !isOpen(annotation)) return null;
  return insertBefore(file, first, [`if ${name} is None:`, "\treturn None"]);
}

function atCall(file: SourceFile, call: Node, given: Node) {
  if (call.text.includes("\n")) return null;
  return replaceNode(file, call, enclosed(call, `${call.text} if ${given.text} is not None else None`));
}
