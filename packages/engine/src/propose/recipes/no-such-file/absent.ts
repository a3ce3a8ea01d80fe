import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { functionAround, handlerAround } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { conventionalAnswer, javascriptHouseAnswer } from "../../house/javascript/answer.ts";
import { wordsOfName } from "../../house/words.ts";
import { beforeIt } from "../javascript/arrow-block.ts";
import { attemptEdit } from "../javascript/bad-value/attempt.ts";
import { leavingIdeas } from "../javascript/bad-value/leave.ts";
import { builtinName } from "../javascript/builtin-names.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { callOfHandler, type PlacedCall } from "../javascript/handler-call.ts";
import { answered, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { requestPartOf } from "../javascript/request-part.ts";
import { statementOf, usesSemicolons } from "../javascript/statements.ts";
import type { FileCall } from "./file-call.ts";
import { thingOf } from "./thing.ts";

/** A file that is read and not there: refused where a client asked for it, else what the code gives for none. */
export function absentIdeas(investigation: Investigation, fault: JavascriptFault, found: FileCall): Idea[] {
  const { call, path } = found;
  const { file, handler } = fault;
  const part = requestPartOf(investigation, file.path, path);
  if (part && handler) return answeredIdeas(investigation, fault, found, part.name);
  if (part) return [];
  const reading = {
    call,
    value: path,
    operation: operationName(call),
    what: "that of a file that is there",
    check: null,
  };
  const left = leavingIdeas(investigation, fault, reading);
  return [...left, ...(left.length > 0 ? [] : emptyIdeas(investigation, fault, found))];
}

function operationName(call: Node): string {
  return lastNameOf(field(call, "function") ?? call) ?? "";
}

function answeredIdeas(
  investigation: Investigation,
  fault: JavascriptFault,
  found: FileCall,
  name: string | null,
): Idea[] {
  const { handler } = fault;
  const here = answeredAt(investigation, handler, { file: fault.file, call: found.call }, name);
  const above = here.length > 0 ? null : callOfHandler(investigation, fault);
  return above ? answeredAt(investigation, handler, above, name) : here;
}

function answeredAt(
  investigation: Investigation,
  handler: JavascriptFault["handler"],
  { file, call }: PlacedCall,
  name: string | null,
): Idea[] {
  const { code } = investigation;
  const statement = statementOf(call);
  const symbol = code.functionAt(file.path, startLineOf(call));
  const own = symbol && handlerAround(code, symbol);
  if (!statement || !handler) return [];
  const thing =
    name === null || /^(?:id|name|slug|key|path|file|filename)$/i.test(name)
      ? thingOf(handler.route)
      : wordsOfName(name);
  const target = { file, statement, thing, subject: null, key: null, handler: own };
  const answer =
    javascriptHouseAnswer(code, "absent", target, null) ??
    (own ? conventionalAnswer(code, own, "absent", target) : null);
  if (!answer) return [];
  const end = usesSemicolons(file) ? ";" : "";
  const edit = attemptEdit(code, file, call, " (error)", [
    `if (error.code !== "ENOENT") throw error${end}`.replaceAll('"', quoteOf(file)),
    ...answer.lines,
  ]);
  if (!edit) return [];
  const where = answer.evidence.length > 0 ? `, in the form of ${answer.evidence.join(", ")}` : "";
  return [
    {
      name: "absent_file",
      sentence: `A file that is not there is answered with ${answer.status}`,
      cause: `The request names a file, and nothing looks whether it is there.`,
      explanation: `Answers with ${answer.status} where the file is not there${where}; other errors go on.`,
      edits: [...answer.imports, edit].map((one) => ({ ...one, part: "fix" })),
      basis: answer.basis === "house" ? "house" : "standard",
      expectation: answered([answer.status], answer.detail === null ? [] : [answer.detail]),
      place: { path: file.path, line: startLineOf(statement) },
    },
  ];
}

function quoteOf(file: SourceFile): string {
  return file.text.split("'").length > file.text.split('"').length ? "'" : '"';
}

/** Nothing was written yet: the file is one of the program's own, or what is read from it goes over defaults. */
function emptyIdeas(
  { code }: Investigation,
  { file }: JavascriptFault,
  { call, path, isSync }: FileCall,
): Idea[] {
  const definition = functionAround(call);
  if (!definition || !(isWrittenHere(code, file, path) || spreadOver(call) !== null)) return [];
  const value = emptyValue(code, file, definition, call);
  if (value === null) return [];
  const end = usesSemicolons(file) ? ";" : "";
  const leave = `return ${value}${end}`;
  const common = {
    name: "without_file",
    sentence: "A file that was not written yet is none",
    cause: `${file.path}:${startLineOf(call)} takes for granted that the file is there, which it is not before it was written.`,
    explanation: `Gives \`${value}\` where there is no file yet.`,
    basis: "guess",
    expectation: NO_ERROR,
    place: { path: file.path, line: startLineOf(call) },
  } as const;
  if (isSync) {
    const exists = builtinName(code, file, "fs", "existsSync");
    const edit = exists && beforeIt(file, call, [`if (!${exists.text}(${path.text})) ${leave}`]);
    return exists && edit
      ? [
          {
            ...common,
            edits: [...exists.edits, edit].map((one) => ({ ...one, part: "fix", together: "absent" })),
          },
        ]
      : [];
  }
  const lines = [`if (error.code !== ${quoteOf(file)}ENOENT${quoteOf(file)}) throw error${end}`, leave];
  const edit = attemptEdit(code, file, call, " (error)", lines);
  return edit ? [{ ...common, edits: [{ ...edit, part: "fix" }] }] : [];
}

/** Whether the program writes to the same place: the same name, or the same expression in the same file. */
function isWrittenHere(code: CodeIndex, file: SourceFile, path: Node): boolean {
  const text = path.text.replace(/\s+/g, "");
  return ["writeFileSync", "writeFile", "appendFileSync", "appendFile", "rename", "renameSync"]
    .flatMap((name) => code.callsOf(name))
    .some(({ path: place, node }) => {
      if (code.file(place)?.isTest !== false || place !== file.path) return false;
      const given = field(node, "arguments")?.namedChildren ?? [];
      return given.slice(0, 2).some((one) => one.text.replace(/\s+/g, "") === text);
    });
}

/** `{ ...DEFAULTS, ...own }` where `own` was read from the file: the rest of it. */
function spreadOver(call: Node): string | null {
  const declarator = ancestorOfType(call, ["variable_declarator"]);
  const name = declarator && field(declarator, "name");
  const scope = functionAround(call);
  if (name?.type !== "identifier" || !scope) return null;
  const object = scope
    .descendantsOfType("object")
    .find((node) =>
      node.namedChildren.some(
        (child, index) =>
          child.type === "spread_element" && index > 0 && isReadFrom(child.firstNamedChild, name.text),
      ),
    );
  if (!object) return null;
  const others = object.namedChildren.filter((child) => !isReadFrom(child.firstNamedChild, name.text));
  return others.every((child) => child.type === "spread_element")
    ? `{ ${others.map(({ text }) => text).join(", ")} }`
    : null;
}

/** `own`, or `JSON.parse(text)`. */
function isReadFrom(node: Node | null | undefined, name: string): boolean {
  return node?.text === name || node?.text.replace(/\s+/g, "") === `JSON.parse(${name})`;
}

/** What the function gives for an empty file, told by what it gives otherwise and by what its callers do with it. */
function emptyValue(code: CodeIndex, file: SourceFile, definition: Node, call: Node): string | null {
  const over = spreadOver(call);
  if (over !== null) return over;
  const body = field(definition, "body");
  const results =
    body && body.type !== "statement_block"
      ? [body]
      : definition
          .descendantsOfType("return_statement")
          .flatMap((node) =>
            functionAround(node)?.id === definition.id ? (node.firstNamedChild ?? []) : [],
          );
  const result = results.at(-1);
  if (!result) return null;
  if (
    /\.(?:map|filter|flatMap|split|sort|toSorted)\(/.test(result.text) &&
    !/\.(?:join|reduce|length)\b/.test(result.text)
  )
    return "[]";
  if (/^new Map\(/.test(result.text)) return "new Map()";
  if (/^new Set\(/.test(result.text)) return "new Set()";
  if (!/JSON\.parse|\.json\b/.test(body?.text ?? "")) return null;
  const uses = usesOf(code, file, definition);
  if (
    /\.(?:push|map|filter|find|some|length|forEach|slice|concat|reduce|at|includes)\b|\[\s*\.\.\.|\bof\b/.test(
      uses,
    )
  )
    return "[]";
  return /\{\s*\.\.\.|\[[\w."'`$]+\]|Object\.(?:entries|keys|values|assign)|\?\?=|\.\w+/.test(uses)
    ? "{}"
    : null;
}

/** What is done with the results of a function, as text. */
function usesOf(code: CodeIndex, file: SourceFile, definition: Node): string {
  const symbol = code.symbolsOf(file.path)?.functions.find(({ node }) => node.id === definition.id);
  if (!symbol) return "";
  return code
    .callsOf(symbol.name)
    .filter(({ path }) => code.file(path)?.isTest === false)
    .map(({ node }) => {
      const waiting = node.parent?.type === "await_expression" ? node.parent : node;
      const holder = waiting.parent;
      const name = holder?.type === "variable_declarator" ? field(holder, "name") : null;
      if (name?.type === "identifier") {
        const scope = functionAround(node) ?? node.tree.rootNode;
        return scope.text
          .split("\n")
          .filter((line) => new RegExp(`\\b${name.text}\\b`).test(line) && !line.includes(node.text))
          .map((line) => line.replace(new RegExp(`^.*?(?=.{0,12}\\b${name.text}\\b)`), ""))
          .join("\n");
      }
      return (holder?.type === "parenthesized_expression" ? holder.parent : holder)?.text ?? "";
    })
    .join("\n");
}
