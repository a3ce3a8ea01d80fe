import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { planImport } from "../../../code/python/imports.ts";
import { isMiddleware } from "../../../code/python/middleware.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { canReachEnd } from "../../../diagnose/origin/python/returns.ts";
import type { Investigation } from "../../../investigation.ts";
import { houseAnswer } from "../../house/absent-answer.ts";
import { thingOf } from "../../house/words.ts";
import { insertAfter } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { openEnds, returnPatches } from "../nothing/complete-return.ts";
import { answered, type Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const MESSAGE =
  /^The view function for '[\w.]+' did not return a valid response|^The view [\w.]+ didn't return an HttpResponse object\. It returned None/;

/** Whether a view gave no answer. */
export function isUnanswered({ exception: { value } }: PythonFault): boolean {
  return MESSAGE.test(value) && !/return type|was a\b/.test(value.split("\n")[0] ?? "");
}

/** The answer that the view makes and does not return; else that to methods which it does not know. */
export function unansweredIdeas({ code, event }: Investigation, fault: PythonFault): Idea[] {
  const symbol = fault.function;
  const file = symbol && code.file(symbol.path);
  const body = symbol && field(symbol.node, "body");
  if (!symbol || !file || !body) return [];
  const cause = `\`${symbol.name}\` ends without an answer on one of its ways.`;
  const found = [...middlewareReturn(file, symbol.node), ...returnPatches(code, file, symbol)];
  const made = (found.length > 0 ? found : discardedAnswers(file, body)).map(({ edits, returned }) =>
    runningIdea({
      cause,
      explanation: `\`${returned.length > 60 ? `${returned.slice(0, 59)}…` : returned}\` is returned.`,
      edits,
      name: `${symbol.name}_answers`,
      sentence: "The view answers on each of its ways.",
    }),
  );
  if (made.length > 0) return made;
  const absent = otherWayIdea(code, file, symbol, body);
  if (absent) return [absent];
  const other = otherMethodIdea(code, file, symbol, body, event?.request?.method ?? null);
  return other ? [other] : [];
}

const ANSWERS =
  /^(?:jsonify|make_response|render_template|render_template_string|redirect|send_file|send_from_directory|render|\w*Response\w*|HttpResponse\w*)$/;

/** `jsonify(ok=True)` that nobody gets. */
function discardedAnswers(file: SourceFile, body: Node) {
  const ends = openEnds(body);
  const edits = ends.flatMap((statement) => {
    const call = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    const inner = call?.type === "tuple" || call?.type === "expression_list" ? call.firstNamedChild : call;
    const callee = inner?.type === "call" ? field(inner, "function") : null;
    return callee && (ANSWERS.test(lastNameOf(callee) ?? "") || isReturnedElsewhere(file, callee))
      ? [textEdit(file, statement.startIndex, statement.startIndex, "return ")]
      : [];
  });
  return edits.length > 0 && edits.length === ends.length
    ? [{ edits, returned: ends[0]?.text.replace(/\s+/g, " ") ?? "" }]
    : [];
}

/** `problem(404, "no such booking")`, where the other views of the file return what that gives. */
function isReturnedElsewhere(file: SourceFile, callee: Node): boolean {
  return file.tree.rootNode.descendantsOfType("return_statement").some((node) => {
    const given = node.firstNamedChild;
    return given?.type === "call" && field(given, "function")?.text === callee.text;
  });
}

/** `response = await call_next(request)` that is changed and not returned. */
function middlewareReturn(file: SourceFile, definition: Node) {
  const body = field(definition, "body");
  const last = body?.namedChildren.findLast(({ type }) => type !== "comment");
  if (!body || !last || !canReachEnd(body)) return [];
  const names = descendantsHere(definition, "assignment").flatMap((node) => {
    const left = field(node, "left");
    const isAnswer = /^(?:await call_next|self\.get_response|get_response)\(/.test(
      field(node, "right")?.text ?? "",
    );
    return left?.type === "identifier" && isAnswer ? [left.text] : [];
  });
  const [name] = new Set(names);
  const edit = name === undefined ? null : insertAfter(file, last, [`return ${name}`]);
  return edit && name !== undefined ? [{ edits: [edit], returned: name }] : [];
}

/**
 * `coupon = find(code)`, `if coupon is not None: …` and nothing behind it: where it is not there, the view answers as the house
 * answers for what is not there.
 */
function otherWayIdea(code: CodeIndex, file: SourceFile, symbol: FunctionSymbol, body: Node): Idea | null {
  const last = body.namedChildren.findLast(({ type }) => type !== "comment");
  const condition = last?.type === "if_statement" ? field(last, "condition") : null;
  const inner = last && field(last, "consequence");
  if (!last || !condition || !inner || last.childrenForFieldName("alternative").length > 0) return null;
  const name = /^(\w+)(?: is not None)?$/.exec(condition.text)?.[1];
  const bound = descendantsHere(symbol.node, "assignment").filter(
    (node) => field(node, "left")?.text === name && node.endIndex < last.startIndex,
  );
  const [only, ...others] = bound;
  let lookup = only && others.length === 0 ? field(only, "right") : null;
  if (lookup?.type === "await") lookup = lookup.firstNamedChild;
  if (name === undefined || lookup?.type !== "call" || canReachEnd(inner)) return null;
  const thing = thingOf(name, lookup) ?? [name];
  const key = readCall(lookup).positional[0]?.text ?? null;
  const target = { file, statement: last, thing, subject: name, key };
  const answer = houseAnswer(code, "absent", target, lookup);
  const edit = answer && insertAfter(file, last, answer.lines);
  if (!answer || !edit) return null;
  return {
    cause: `\`${symbol.name}\` ends without an answer where \`${lookup.text}\` gives nothing.`,
    explanation: `What is not there is refused, as at ${answer.evidence.join(", ")}.`,
    edits: [...answer.imports, edit].map((one) => ({ ...one, part: "fix" })),
    basis: answer.basis,
    expectation: answered([answer.status]),
    name: `unknown_${thing.join("_")}`,
    sentence: "What is not there is refused.",
  };
}

/** `if request.method == "POST": …` and nothing behind it: other methods are refused. */
function otherMethodIdea(
  code: CodeIndex,
  file: SourceFile,
  symbol: FunctionSymbol,
  body: Node,
  method: string | null,
): Idea | null {
  const last = body.namedChildren.findLast(({ type }) => type !== "comment");
  if (last?.type !== "if_statement" || file.language !== "python" || method === null) return null;
  const known = [...last.text.matchAll(/^(?:el)?if\s+request\.method\s*==\s*["'](\w+)["']\s*:/gm)].map(
    (match) => match[1] ?? "",
  );
  const hasOther = last.childrenForFieldName("alternative").some((clause) => clause?.type === "else_clause");
  if (known.length === 0 || hasOther || known.includes(method.toUpperCase())) return null;
  if (code.mentions("django").length === 0) return null;
  const plan = planImport(code, file.path, "django.http", "HttpResponseNotAllowed");
  const house = code.callsOf("HttpResponseNotAllowed").find(({ path }) => code.file(path)?.isTest === false);
  const listed = known.map((one) => `"${one}"`).join(", ");
  const edit = plan && insertAfter(file, last, [`return ${plan.local}([${listed}])`]);
  if (!plan || !edit) return null;
  return {
    cause: `\`${symbol.name}\` knows ${known.join(" and ")} only, and was asked with ${method}.`,
    explanation: `Other methods are refused${house ? `, as at ${house.path}:${house.line}` : ""}.`,
    edits: [...plan.edits, edit].map((one) => ({ ...one, part: "fix" })),
    basis: house ? "house" : "standard",
    expectation: answered([405]),
    name: "other_method",
    sentence: "A method that the view does not know is refused.",
  };
}

/** Whether a middleware of Starlette gave no answer: what it gave is called to send it. */
export function isUnansweredMiddleware({ exception: { value }, function: symbol }: PythonFault): boolean {
  return /^'NoneType' object is not callable/.test(value) && symbol !== null && isMiddleware(symbol);
}
