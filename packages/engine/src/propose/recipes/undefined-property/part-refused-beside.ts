import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { handlerAround, type WebHandler } from "../../../code/javascript/handlers.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import type { Investigation } from "../../../investigation.ts";
import { houseFallbacks } from "../../house/javascript/optional-reads.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { refusedStatus } from "../../house/javascript/status.ts";
import { javascriptThing } from "../../house/javascript/things.ts";
import { writeJavascriptRefusal } from "../../house/javascript/write-refusal.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea } from "../javascript/idea.ts";
import { insertBefore, statementOf } from "../javascript/statements.ts";

const MOST_FILES = 60;

/** A part of a thing that was looked up: `content` of `const doc = findDoc(id)`, in `doc.content`. */
interface Part {
  readonly object: string;
  readonly name: string;
  /** What looks the thing up: `findDoc`. */
  readonly lookup: string;
}

interface Refusal {
  readonly file: SourceFile;
  readonly guard: Node;
  readonly subject: string;
  readonly body: readonly Node[];
  readonly status: number;
  readonly handler: WebHandler | null;
}

/**
 * `doc.content.split(" ")` of a document that another handler looks up in the same way, and refuses when it has no content:
 * here it is refused as there, and not as one that nobody knows.
 */
export function partRefusedIdeas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { code } = investigation;
  const { handler } = fault;
  const value = failingValue(investigation);
  const file = value ? code.file(value.place.path) : null;
  const node = value && withoutTypes(value.place.node);
  const statement = node && statementOf(node);
  const part = node && partOf(node);
  if (!handler || !file || file.isTest || !node || !statement || !part || value.fault !== "nothing")
    return [];
  if (value.place.path !== handler.path || statement.startIndex < handler.node.startIndex) return [];
  const refusals = refusalsOf(investigation, part).filter(
    (one) => one.handler?.framework === handler.framework && isRead(one.handler) === isRead(handler),
  );
  // Who goes on without it elsewhere does not turn anybody away for it.
  const isBorne = houseFallbacks(code, { name: part.name, use: "member", file, node }).some(
    ({ match, fallback }) => match === "same" && fallback !== null,
  );
  const [first] = refusals;
  if (
    !first ||
    isBorne ||
    showsMore(handler.node, part) ||
    refusals.some(({ status }) => status !== first.status)
  )
    return [];
  const near = refusals.find((one) => one.file.path === file.path) ?? first;
  const thing = javascriptThing(part.object, lastBinding(node, part.object)) ?? [];
  const written = writeJavascriptRefusal(
    code,
    {
      situation: "absent",
      status: near.status,
      file: near.file,
      body: near.body,
      form: formOf(near.body.at(-1)),
      guard: near.guard,
      condition: null,
      subject: near.subject,
      thing,
      lookup: null,
      key: null,
      function: code.functionAt(near.file.path, startLineOf(near.guard)),
      handler: near.handler,
    },
    { file, statement, thing, subject: part.object, key: null, handler, further: [part.object] },
  );
  if (!written) return [];
  const asked = field(near.guard, "condition")?.text.slice(1, -1) ?? "";
  const condition = asked.replace(new RegExp(`\\b${near.subject}(?=\\.)`), part.object);
  const branch = field(near.guard, "consequence");
  const [only] = written.lines;
  const lines =
    branch?.type !== "statement_block" && written.lines.length === 1
      ? [`if (${condition}) ${only}`]
      : [`if (${condition}) {`, ...written.lines.map((line) => `\t${line}`), "}"];
  return [
    {
      name: `without_${part.name}`,
      sentence: `What has no ${part.name} is answered with ${near.status}`,
      cause: `\`${part.object}.${part.name}\` may be absent, and is read without looking.`,
      explanation: `Refuses with ${near.status} what has no \`${part.name}\`, as ${near.file.path}:${startLineOf(near.guard)} does.`,
      edits: [...written.imports, insertBefore(file, statement, lines)].map((edit) => ({
        ...edit,
        part: "fix",
        together: "reaction",
      })),
      basis: "house",
      expectation: answered([near.status], written.detail === null ? [] : [written.detail]),
      place: { path: file.path, line: startLineOf(statement) },
      // Under another name there is another thing, which may have the part, or none at all.
      variant: null,
    },
  ];
}

function partOf(node: Node): Part | null {
  const [object, property] = [field(node, "object"), field(node, "property")];
  if (node.type !== "member_expression" || object?.type !== "identifier" || !property) return null;
  const lookup = lookupOf(object);
  return lookup === null ? null : { object: object.text, name: property.text, lookup };
}

/** What cannot be changed as it is may well be shown. */
function isRead({ method }: WebHandler): boolean {
  return /^(?:get|head|all|use)?$/i.test(method ?? "");
}

/** Whether a handler answers with other parts of the thing as well: then it has something to show without this one. */
function showsMore(definition: Node, { object, name }: Part): boolean {
  return definition.descendantsOfType("member_expression").some((node) => {
    const isOther = field(node, "object")?.text === object && field(node, "property")?.text !== name;
    return isOther && ancestorOfType(node, ["if_statement"], definition) === null;
  });
}

/** Name of the function whose result a variable holds. */
function lookupOf(use: Node): string | null {
  const bound = lastBinding(use, use.text);
  const call = bound?.type === "await_expression" ? bound.firstNamedChild : bound;
  return call?.type === "call_expression" ? lastNameOf(field(call, "function") ?? call) : null;
}

/** Where the project refuses such a thing because it has no such part. */
function refusalsOf({ code }: Investigation, { name, lookup }: Part): Refusal[] {
  const asks = new RegExp(
    `^\\(\\s*(?:!\\s*([\\w$]+)\\.${name}|([\\w$]+)\\.${name}\\s*={2,3}\\s*(?:null|undefined))\\s*\\)$`,
  );
  return code
    .naming(name)
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode.descendantsOfType("if_statement").flatMap((guard): Refusal[] => {
        const condition = field(guard, "condition");
        const found = asks.exec(condition?.text ?? "");
        const subject = found?.[1] ?? found?.[2];
        const use = condition?.descendantsOfType("identifier").find(({ text }) => text === subject);
        const branch = field(guard, "consequence");
        if (!subject || !use || !branch || field(guard, "alternative") || lookupOf(use) !== lookup) return [];
        const body = (branch.type === "statement_block" ? branch.namedChildren : [branch]).filter(
          ({ type }) => type !== "comment",
        );
        const status = body.map((one) => refusedStatus(code, file.path, one)).find((one) => one !== null);
        if (!status || !/^(?:return|throw)_statement$/.test(body.at(-1)?.type ?? "")) return [];
        const symbol = code.functionAt(file.path, startLineOf(guard));
        return [{ file, guard, subject, body, status, handler: symbol && handlerAround(code, symbol) }];
      }),
    );
}

function formOf(last: Node | undefined): "return" | "throw" | "next" {
  if (last?.type === "throw_statement") return "throw";
  return last?.firstNamedChild ? "return" : "next";
}
