import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { handlerAround } from "../../../code/javascript/handlers.ts";
import { argumentsOf, field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { conventionalAnswer, javascriptHouseAnswer } from "../../house/javascript/answer.ts";
import { callsAtFault } from "../javascript/bad-value/reading.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { requestPartOf } from "../javascript/request-part.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { insertBefore, replaceNode, statementOf } from "../javascript/statements.ts";

const guide = shortGuide({
  slug: "unbound-value",
  title: "Fix TypeError: Provided value cannot be bound to SQLite parameter",
  summary:
    "This error occurs when a statement of SQLite is given `undefined`, a boolean, a date or an object: it takes texts, numbers, bytes and null. An optional value is bound as null, a switch as 0 or 1, a date in the form in which the table holds dates.",
  trace: [
    [
      "TypeError: Provided value cannot be bound to SQLite parameter 2.",
      "Counted from 1, in the order of the question marks.",
    ],
  ],
  causes: [["optional", "A value that was not given", "Nobody sent it.", "insert.run(title, body);"]],
  fix: ["Bind null.", "insert.run(title, body);", "insert.run(title, body ?? null);"],
  testing: ["Leave the value out.", "assert.equal((await post({ title: 'x' })).status, 201);"],
  questions: [["And if the column is NOT NULL?", "Then the client has to send it: refuse the request."]],
});

const RUNS = /^(?:run|get|all|iterate)$/;

/** The bound value that SQLite cannot hold: null for what may be left out, a refusal for what may not. */
function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { code } = investigation;
  const { file, exception } = fault;
  const index = Number(/parameter (\d+)/.exec(exception.value)?.[1] ?? Number.NaN) - 1;
  const call = callsAtFault(fault).find((node) =>
    RUNS.test(lastNameOf(field(node, "function") ?? node) ?? ""),
  );
  const given = call ? argumentsOf(call) : [];
  const value = given[index];
  if (!call || !value || given.some((one) => one.type === "spread_element")) return [];
  if (!/^(?:identifier|member_expression|subscript_expression)$/.test(value.type)) return [];
  const column = columnOf(code, file, call, index);
  const name = column?.name ?? value.text;
  const common = {
    cause: `\`${value.text}\` may be undefined, which SQLite cannot hold.`,
    place: { path: file.path, line: startLineOf(call) },
  };
  if (column?.isRequired) return refusalIdeas(investigation, fault, call, value, name, common);
  const like = nullBindings(code);
  return [
    {
      ...common,
      name: `without_${name.replace(/\W+/g, "_")}`,
      sentence: `The row is written without ${name}`,
      explanation: `Binds null where \`${value.text}\` is absent${like ? `, as ${like} does` : ""}.`,
      edits: optionalOnes(code, file, call, given, index).map((one) => ({
        ...replaceNode(file, one, `${one.text} ?? null`),
        part: "fix",
        together: "bound",
      })),
      basis: like ? "house" : column ? "standard" : "guess",
      expectation: investigation.event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    },
  ];
}

/** The value that failed, and those bound beside it to columns that may be empty as well. */
function optionalOnes(
  code: CodeIndex,
  file: SourceFile,
  call: Node,
  given: readonly Node[],
  failed: number,
): Node[] {
  return given.filter(
    (one, index) =>
      index === failed ||
      (/^(?:identifier|member_expression)$/.test(one.type) &&
        columnOf(code, file, call, index)?.isRequired === false &&
        !isKey(one)),
  );
}

/** Names of keys and of what the code itself makes are never absent. */
function isKey(node: Node): boolean {
  return /(?:^|\.)(?:\w*[iI]d|now|today|createdAt|updatedAt)$/.test(node.text);
}

function refusalIdeas(
  investigation: Investigation,
  { file, line }: JavascriptFault,
  call: Node,
  value: Node,
  name: string,
  common: Pick<Idea, "cause" | "place">,
): Idea[] {
  const { code } = investigation;
  const symbol = code.functionAt(file.path, line);
  const handler = symbol && handlerAround(code, symbol);
  const statement = statementOf(call);
  const part = requestPartOf(investigation, file.path, value);
  if (!statement || !part) return [];
  const target = { file, statement, thing: [part.name ?? name], subject: value.text, key: null, handler };
  const answer =
    javascriptHouseAnswer(code, "missing_part", target, null) ??
    (handler ? conventionalAnswer(code, handler, "missing_part", target) : null);
  if (!answer) return [];
  const [only] = answer.lines;
  const condition = `${value.text} === undefined`;
  const lines =
    answer.lines.length === 1
      ? [`if (${condition}) ${only}`]
      : [`if (${condition}) {`, ...answer.lines.map((text) => `\t${text}`), "}"];
  return [
    {
      ...common,
      name: `missing_${name.replace(/\W+/g, "_")}`,
      sentence: `A request without ${name} is answered with ${answer.status}`,
      explanation: `Refuses a request without \`${name}\`, which the table demands${answer.evidence.length > 0 ? `, in the form of ${answer.evidence.join(", ")}` : ""}.`,
      edits: [...answer.imports, insertBefore(file, statement, lines)].map((edit) => ({
        ...edit,
        part: "fix",
      })),
      basis: answer.basis === "house" ? "house" : "standard",
      expectation: answered([answer.status]),
      variant: null,
    },
  ];
}

interface Column {
  readonly name: string;
  readonly isRequired: boolean;
}

/** The column that a question mark stands for in an insert, and what the table says of it. Null where that is not told. */
function columnOf(code: CodeIndex, file: SourceFile, call: Node, index: number): Column | null {
  const sql = statementText(file, call);
  const insert =
    /\binsert\s+(?:or\s+\w+\s+)?into\s+["`]?(\w+)["`]?\s*\(([^)]*)\)\s*values\s*\(([^)]*)\)/i.exec(sql ?? "");
  const [, table = "", columns = "", values = ""] = insert ?? [];
  const marks = values.split(",").map((part) => part.trim());
  const at = marks.flatMap((mark, place) => (mark === "?" ? [place] : []))[index];
  const name = at === undefined ? undefined : columns.split(",")[at]?.trim().replace(/["`]/g, "");
  if (!name) return null;
  const made = code
    .mentions(table)
    .map(
      (path) =>
        new RegExp(
          `create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?["\`]?${table}["\`]?\\s*\\(([\\s\\S]*?)\\)\\s*(?:strict|without|;|["'\`)])`,
          "i",
        ).exec(code.file(path)?.text ?? "")?.[1],
    )
    .find((text) => text !== undefined);
  const said = made
    ?.split(/,(?![^(]*\))/)
    .find((part) => new RegExp(`^\\s*["\`]?${name}\\b`, "i").test(part));
  return { name, isRequired: /not\s+null/i.test(said ?? "") && !/default/i.test(said ?? "") };
}

/** Text of the statement that is run: prepared in place, or kept under a name. */
function statementText(file: SourceFile, call: Node): string | null {
  const object = field(field(call, "function") ?? call, "object");
  const prepared =
    object?.type === "call_expression"
      ? object
      : file.tree.rootNode
          .descendantsOfType([
            "variable_declarator",
            "pair",
            "assignment_expression",
            "field_definition",
            "public_field_definition",
          ])
          .filter((node) => {
            const target =
              field(node, "name") ?? field(node, "key") ?? field(node, "left") ?? field(node, "property");
            return (
              target !== null && object !== null && (lastNameOf(target) ?? target.text) === lastNameOf(object)
            );
          })
          .map((node) => field(node, "value") ?? field(node, "right"))
          .find((node) => node?.type === "call_expression");
  const [text] = prepared ? argumentsOf(prepared) : [];
  return text ? (plainString(text) ?? text.text) : null;
}

/** Where the house binds null itself. */
function nullBindings(code: CodeIndex): string | null {
  for (const name of ["run", "get", "all"]) {
    const site = code
      .callsOf(name)
      .find(
        ({ path, node }) =>
          code.file(path)?.isTest === false && /\?\? null\b/.test(field(node, "arguments")?.text ?? ""),
      );
    if (site) return `${site.path}:${site.line}`;
  }
  return null;
}

/** Values that SQLite cannot hold. */
export const unboundValueRecipe = defineRecipe({
  slug: "unbound-value",
  guide,
  matches: ({ exception }) =>
    /cannot be bound to SQLite parameter|SQLite3 can only bind/.test(exception.value)
      ? { score: 0.85, evidence: "SQLite was given a value that it cannot hold." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A value that SQLite cannot hold is bound at ${frame.path}:${frame.line}.`,
    advice: ["Bind null for what is absent, 0 or 1 for a switch, a text for a date."],
  }),
});
