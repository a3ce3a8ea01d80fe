import type { Node } from "web-tree-sitter";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, argumentsOf, field, startLineOf } from "../../../code/nodes.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode, usesSemicolons } from "../javascript/statements.ts";

/** What a function is called with, all of it lying on the stack: `Math.max(0, ...values)`, `push.apply(list, values)`. */
interface ManyArguments {
  readonly call: Node;
  /** `Math.max`, `found.push` */
  readonly callee: string;
  readonly first: readonly Node[];
  readonly many: Node;
}

/**
 * A function that is given each item of a list as an argument of its own: the stack holds some hundred thousand. The items
 * are taken one after the other instead. Nothing where the function on the line stands on the trace more than once.
 */
export function spreadIdeas(fault: JavascriptFault): Idea[] {
  const { file, frames, frame } = fault;
  const again = frames.filter(({ path, line }) => path === frame.path && line === frame.line);
  const found = again.length === 1 ? manyArguments(fault.statement, fault.line) : null;
  if (!found) return [];
  const { call, callee, many } = found;
  const text = takenOneByOne(fault, found);
  const whole = text?.isStatement ? call.parent : call;
  if (!text || !whole) return [];
  return [
    {
      name: "so_many_items",
      sentence: "However many items there are, they are taken",
      cause: `\`${callee}\` at ${file.path}:${startLineOf(call)} is given each item of \`${shortened(many.text)}\` as an argument of its own, and the stack does not hold so many.`,
      explanation: "Takes the items one after the other.",
      edits: [{ ...replaceNode(file, whole, text.written), part: "fix" }],
      basis: "standard",
      expectation: NO_ERROR,
      place: { path: file.path, line: startLineOf(call) },
    },
  ];
}

function manyArguments(statement: Node, line: number): ManyArguments | null {
  const calls = statement
    .descendantsOfType("call_expression")
    .filter((node) => startLineOf(node) <= line && line <= node.endPosition.row + 1);
  const found = calls.flatMap((call): ManyArguments[] => {
    const callee = field(call, "function");
    const given = argumentsOf(call);
    const last = given.at(-1);
    if (!callee || !last) return [];
    const spread = given.filter(({ type }) => type === "spread_element");
    const many = last.type === "spread_element" ? last.firstNamedChild : null;
    if (many && spread.length === 1) return [{ call, callee: callee.text, first: given.slice(0, -1), many }];
    const applied = /^(.+)\.apply$/s.exec(callee.text)?.[1];
    return applied !== undefined && given.length === 2
      ? [{ call, callee: applied, first: [], many: last }]
      : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function takenOneByOne(
  { file }: JavascriptFault,
  { call, callee, first, many }: ManyArguments,
): { readonly written: string; readonly isStatement: boolean } | null {
  const extreme = /^Math\.(max|min)$/.exec(callee)?.[1];
  if (extreme) {
    const [only] = first;
    const ends = extreme === "max" ? "-Infinity" : "Infinity";
    const begin =
      first.length > 1 ? `${callee}(${first.map(({ text }) => text).join(", ")})` : (only?.text ?? ends);
    const name = extreme === "max" ? "most" : "least";
    const reduced = `${listOf(many)}.reduce((${name}, one) => ${callee}(${name}, one), ${begin})`;
    return { written: reduced, isStatement: false };
  }
  if (/\.push$/.test(callee) && first.length === 0 && call.parent?.type === "expression_statement") {
    const end = usesSemicolons(file) ? ";" : "";
    return { written: `for (const one of ${many.text}) ${callee}(one)${end}`, isStatement: true };
  }
  if (/^String\.from(?:CharCode|CodePoint)$/.test(callee) && first.length === 0) {
    const quote = file.text.split("'").length > file.text.split('"').length ? "''" : '""';
    const written = `Array.from(${many.text}, (code) => ${callee}(code)).join(${quote})`;
    return { written, isStatement: false };
  }
  return null;
}

const GIVES_LIST =
  /(?:\.(?:map|filter|flatMap|flat|slice|concat|sort|toSorted|toReversed|reverse|split)\(|^Object\.(?:values|keys|entries)\(|^Array\.from\()/;

/** The items as something that has `reduce`: itself where that is known to be a list, else a list made of it. */
function listOf(many: Node): string {
  if (many.type === "call_expression" && GIVES_LIST.test(lastCall(many))) return many.text;
  const scope = functionAround(many) ?? ancestorOfType(many, ["program"]);
  const name = many.text.replace(/\W/g, "\\$&");
  const isList = new RegExp(
    `(?<![\\w$.])${name}(?:\\.(?:length|map|filter|slice|push|reduce|some|every)\\b|\\s*:\\s*(?:readonly\\s+)?[\\w.<>]+\\[\\])`,
  );
  return isList.test(scope?.text ?? "") ? many.text : `[...${many.text}]`;
}

/** The last call of a chain, with what leads to it left out. */
function lastCall(call: Node): string {
  const callee = field(call, "function");
  const property = callee && field(callee, "property");
  const isStatic = /^(?:Object|Array)\./.test(callee?.text ?? "");
  return property && !isStatic ? `.${property.text}(` : `${callee?.text ?? ""}(`;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
