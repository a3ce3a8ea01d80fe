import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { wordsOfName } from "../../house/words.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** Words of functions after which a thing is as it was said, however often it is said. */
const SETTING =
  /^(?:set|save|put|store|upsert|sync|refresh|record|update|replace|cache|remember|assign|ensure|import|load)$/;
const DJANGO = /\.objects\.(update_or_create|get_or_create)$/;

/** How a neighbour makes a row that may be there already. */
interface Custom {
  readonly place: string;
  readonly form:
    | { readonly kind: "django"; readonly method: string }
    | { readonly kind: "verb"; readonly verb: string }
    | { readonly kind: "clause"; readonly updates: boolean };
}

/**
 * A row that is set a second time is changed where the neighbours do that with theirs: `set_shelf` beside a `set_minimum`
 * that says `update_or_create`, or `on conflict … do update`. A function that adds is another matter.
 */
export function upsertIdea(
  { code }: Investigation,
  fault: PythonFault,
  columns: readonly string[],
  cause: string,
): Idea | null {
  const { file, function: symbol, statement } = fault;
  const custom = symbol && customOf(code, file, symbol);
  if (!custom) return null;
  const edit =
    custom.form.kind === "django"
      ? changedCall(file, statement, custom.form.method, columns)
      : changedQuery(file, statement, custom.form, columns);
  if (!edit) return null;
  return runningIdea({
    cause,
    explanation: `A row that is there already is ${
      custom.form.kind === "django" && custom.form.method === "get_or_create" ? "taken as it is" : "changed"
    }, as at ${custom.place}.`,
    edits: [edit],
    basis: "house",
    name: "row_is_there_already",
    sentence: "What is there already is set anew.",
  });
}

/** By the neighbours whose name begins with the same word, those of the same file first. */
function customOf(code: CodeIndex, file: SourceFile, symbol: FunctionSymbol): Custom | null {
  const [verb] = wordsOfName(symbol.name);
  if (verb === undefined || !SETTING.test(verb)) return null;
  const files = [
    file,
    ...code.paths
      .filter((path) => path.endsWith(".py") && path !== file.path)
      .flatMap((path) => code.file(path) ?? []),
  ];
  for (const one of files) {
    if (one.isTest) continue;
    for (const other of code.symbolsOf(one.path)?.functions ?? []) {
      if (other.node.id === symbol.node.id || wordsOfName(other.name)[0] !== verb) continue;
      const form = formIn(other.node);
      if (form) return { form, place: `${one.path}:${other.startLine}` };
    }
  }
  return null;
}

function formIn(scope: Node): Custom["form"] | null {
  for (const call of scope.descendantsOfType("call")) {
    const method = DJANGO.exec(field(call, "function")?.text ?? "")?.[1];
    if (method) return { kind: "django", method };
  }
  for (const { text } of scope.descendantsOfType("string")) {
    const verb = /\b(insert\s+or\s+(?:replace|ignore)|replace)\s+into\b/i.exec(text)?.[1];
    if (verb) return { kind: "verb", verb: verb.toLowerCase().replace(/\s+/g, " ") };
    const clause = /\bon\s+conflict\b.*\bdo\s+(update|nothing)\b/is.exec(text)?.[1];
    if (clause) return { kind: "clause", updates: clause.toLowerCase() === "update" };
  }
  return null;
}

/** `Shelf.objects.create(pzn=a, place=b)` becomes `Shelf.objects.update_or_create(pzn=a, defaults={"place": b})`. */
function changedCall(
  file: SourceFile,
  statement: Node,
  method: string,
  columns: readonly string[],
): Edit | null {
  const calls = statement
    .descendantsOfType("call")
    .filter((call) => /\.objects\.create$/.test(field(call, "function")?.text ?? ""));
  const [call, ...others] = calls;
  if (!call || others.length > 0) return null;
  const { named, positional, hasSplat } = readCall(call);
  const keyOf = (name: string) => columns.includes(name) || columns.includes(`${name}_id`);
  const keys = [...named].filter(([name]) => keyOf(name));
  const rest = [...named].filter(([name]) => !keyOf(name));
  if (hasSplat || positional.length > 0 || keys.length !== columns.length) return null;
  const defaults = rest.map(([name, value]) => `"${name}": ${value.text}`).join(", ");
  const given = [
    ...keys.map(([name, value]) => `${name}=${value.text}`),
    ...(rest.length > 0 ? [`defaults={${defaults}}`] : []),
  ];
  const callee = (field(call, "function")?.text ?? "").replace(/create$/, method);
  const text = `${callee}(${given.join(", ")})`;
  const parent = call.parent;
  if (parent?.type === "expression_statement") return replaceNode(file, call, text);
  const target = parent?.type === "assignment" ? field(parent, "left") : null;
  // It gives the row and whether it was made.
  return parent && target?.type === "identifier"
    ? textEdit(file, parent.startIndex, parent.endIndex, `${target.text}, _ = ${text}`)
    : replaceNode(file, call, `${text}[0]`);
}

function changedQuery(
  file: SourceFile,
  statement: Node,
  form: Exclude<Custom["form"], { kind: "django" }>,
  columns: readonly string[],
): Edit | null {
  const texts = statement.descendantsOfType("string").filter(({ text }) => /\binsert\s+into\b/i.test(text));
  const [query, ...others] = texts;
  if (!query || others.length > 0 || /\bon\s+conflict\b/i.test(query.text)) return null;
  const isLoud = /\bINSERT\b/.test(query.text);
  const cased = (text: string) => (isLoud ? text.toUpperCase() : text);
  if (form.kind === "verb") {
    const at = /\binsert\b/i.exec(query.text);
    const from = query.startIndex + (at?.index ?? 0);
    return at ? textEdit(file, from, from + at[0].length, cased(form.verb)) : null;
  }
  const given =
    /into\s+["`]?[\w.]+["`]?\s*\(([^)]*)\)/i
      .exec(query.text)?.[1]
      ?.split(",")
      .map((name) => name.trim()) ?? [];
  const rest = given.filter((name) => !columns.includes(name));
  if (!columns.every((name) => given.includes(name)) || (form.updates && rest.length === 0)) return null;
  const set = rest.map((name) => `${name} = excluded.${name}`).join(", ");
  const head = `${cased("on conflict")} (${columns.join(", ")}) ${cased("do")}`;
  const clause = form.updates ? `${head} ${cased("update set")} ${set}` : `${head} ${cased("nothing")}`;
  const tail = /(?:"""|'''|["'])$/.exec(query.text)?.[0].length ?? 1;
  const inner = query.text.slice(0, -tail);
  const end = query.startIndex + inner.trimEnd().replace(/;$/, "").length;
  return startLineOf(query) === query.endPosition.row + 1 || inner.trimEnd() !== ""
    ? textEdit(file, end, end, ` ${clause}`)
    : null;
}
