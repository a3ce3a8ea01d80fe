import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { insertBefore, replaceNode, statementOf, usesSemicolons } from "../javascript/statements.ts";
import { type Aligned, alignedWith, START } from "./align.ts";
import { isLocalName, namesOf } from "./names.ts";
import { type NothingQuestion, nothingQuestion } from "./nothing-question.ts";
import { declaredAs, onlyWhereThere } from "./only-where-there.ts";
import { mentions, type Sink, sinkOf } from "./sinks.ts";
import { bare, likenessOf } from "./unify.ts";

/** What another block of the house says where it has nothing to say it of. */
interface Saying {
  readonly file: SourceFile;
  readonly block: Node;
  readonly question: NothingQuestion;
  /** The statement that is made without the value, and the part of it that stands for the value, where that is one expression. */
  readonly statement: Node;
  readonly instead: { readonly whole: Node; readonly absent: Node } | null;
  /** What is said where the value is there; null where that is the same statement. */
  readonly present: Node | null;
}

const MOST_WAYS = 6;
const MOST_FILES = 12;
const LEAST_SOLID = 2;

/**
 * `lines.push(line(gauge.name, level))` fails for a gauge without readings, and the report beside it has
 * `lines.push(line(gauge.name, measured ? … : NO_DATA))`: the same is said here where there is nothing.
 */
export function saidTwinIdea(investigation: Investigation, isOfMany = false): Idea | null {
  const { code } = investigation;
  const trace = traceWays(investigation);
  if (trace?.fault !== "nothing") return null;
  for (const { place } of trace.ways.slice(0, MOST_WAYS)) {
    const file = code.file(place.path);
    const node = bare(place.node);
    const found = file && !file.isTest && node.type === "identifier" ? sinkOf(file, node) : null;
    const sink = found && (!isOfMany || isOneOfMany(found.block)) ? found : null;
    const idea = sink && (ideaFor(investigation, sink) ?? leftOutIdea(investigation, sink));
    if (idea) return idea;
  }
  return null;
}

/** What a block does for one item after another. */
function isOneOfMany({ parent }: Node): boolean {
  return (
    parent !== null &&
    (isFunctionNode(parent) ? parent.parent?.type === "arguments" : /^for/.test(parent.type))
  );
}

interface Offer {
  readonly edits: readonly Edit[];
  readonly solid: number;
  readonly saying: Saying;
  readonly said: string;
}

function ideaFor(investigation: Investigation, sink: Sink): Idea | null {
  const { code, event } = investigation;
  const offers = sayingsIn(code, sink)
    .flatMap((saying) => offerOf(sink, saying) ?? [])
    .toSorted((left, right) => right.solid - left.solid);
  const [best] = offers;
  const rival = offers.find(({ solid, said }) => solid === best?.solid && said !== best?.said);
  if (!best || rival) return null;
  const where = `${best.saying.file.path}:${startLineOf(best.saying.statement)}`;
  return {
    name: "said_as_elsewhere",
    sentence: "What is said of nothing elsewhere is said here as well",
    cause: `\`${sink.name}\` may be absent, and is read without looking; ${where} says what stands for it.`,
    explanation: `Gives \`${best.said}\` where \`${sink.name}\` is absent, as ${where} does.`,
    edits: best.edits.map((edit) => ({ ...edit, part: "fix", together: "said" })),
    basis: "house",
    expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    place: { path: sink.file.path, line: startLineOf(sink.statement) },
  };
}

/** What others leave out where there is nothing is left out here as well. */
function leftOutIdea({ event }: Investigation, sink: Sink): Idea | null {
  const followed = onlyWhereThere(sink);
  return (
    followed && {
      name: "left_out_as_elsewhere",
      sentence: "What is left out elsewhere where there is nothing is left out here as well",
      cause: `\`${sink.name}\` may be absent, and is read without looking; ${followed.where} asks first.`,
      explanation: `Does it only where \`${sink.name}\` is there, as ${followed.where} does.`,
      edits: followed.edits.map((edit) => ({ ...edit, part: "fix", together: "said" })),
      basis: "house",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: sink.file.path, line: startLineOf(sink.statement) },
    }
  );
}

/** What other blocks say of nothing, in the file itself and those that stand beside it. */
function sayingsIn(code: CodeIndex, sink: Sink): Saying[] {
  const folder = sink.file.path.slice(0, sink.file.path.lastIndexOf("/") + 1);
  const beside = code.paths.filter(
    (path) =>
      path !== sink.file.path &&
      path.startsWith(folder) &&
      !path.slice(folder.length).includes("/") &&
      /\.[cm]?[jt]sx?$/.test(path),
  );
  const files = [sink.file, ...beside.slice(0, MOST_FILES).flatMap((path) => code.file(path) ?? [])];
  return files
    .filter(({ isTest }) => !isTest)
    .flatMap((file) =>
      file.tree.rootNode
        .descendantsOfType(["if_statement", "ternary_expression"])
        .filter((node) => file.path !== sink.file.path || !isWithin(node, sink.block))
        .flatMap((node) => sayingOf(file, node) ?? []),
    );
}

function sayingOf(file: SourceFile, node: Node): Saying | null {
  const question = nothingQuestion(field(node, "condition"));
  if (!question) return null;
  const [yes, no] = [field(node, "consequence"), field(node, "alternative")];
  const absent = question.isNothing ? yes : no;
  if (node.type === "ternary_expression") {
    const statement = statementOf(node);
    const block = statement?.parent;
    if (!absent || !statement || block?.type !== "statement_block") return null;
    return { file, block, question, statement, instead: { whole: node, absent }, present: null };
  }
  const block = node.parent;
  const branch = absent?.type === "else_clause" ? absent.firstNamedChild : absent;
  const inside = branch?.type === "statement_block" ? branch.namedChildren : branch ? [branch] : [];
  const [statement, exit, ...more] = inside.filter(({ type }) => type !== "comment");
  const isLeft = !exit || (/^(?:continue|return)_statement$/.test(exit.type) && exit.namedChildCount === 0);
  if (block?.type !== "statement_block" || !statement || !isLeft || more.length > 0) return null;
  const other = question.isNothing ? no : yes;
  return { file, block, question, statement, instead: null, present: other ? lastOf(other) : lastOf(block) };
}

/** The last statement of a branch or block. */
function lastOf(branch: Node): Node | null {
  const inner = branch.type === "else_clause" ? branch.firstNamedChild : branch;
  if (inner?.type !== "statement_block") return inner;
  return inner.namedChildren.findLast(({ type }) => type !== "comment") ?? null;
}

/**
 * How much what is looked for is the same, where what is said of it is the same as well: two lookups of one thing may be
 * answered in two ways.
 */
function sameSource(sink: Sink, { file, question, present }: Saying): number {
  const theirs = declaredAs(present, question.name);
  const isSaidAlike =
    present?.type === sink.statement.type &&
    likenessOf(sink.statement, present, namesOf(sink.file, file)) !== null;
  if (!sink.source || !theirs || !isSaidAlike) return 0;
  return likenessOf(sink.source, theirs, namesOf(sink.file, file))?.solid ?? 0;
}

function offerOf(sink: Sink, saying: Saying): Offer | null {
  const { statement, instead, file } = saying;
  if (statement.type !== sink.statement.type || sameKindOfBlock(sink.block, saying.block) === null)
    return null;
  const around = aroundAlike(sink, saying);
  const found = alignedWith(sink.statement, statement, around, {
    isOwnLocal: (node) => isLocalName(sink.file, node),
    isHouseLocal: (node) => isLocalName(file, node),
    isMade: (node) => mentions(node, sink.made),
    instead: instead ? { id: instead.whole.id, absent: instead.absent } : null,
  });
  const needed = file.path === sink.file.path ? LEAST_SOLID : LEAST_SOLID + 1;
  if (!found || found.holes.length === 0) return null;
  if (found.solid < needed && found.solid + sameSource(sink, saying) < needed) return null;
  const written = found.holes.map(({ own, house }) => ({ own, text: textHere(sink, saying, house, found) }));
  const texts = written.flatMap(({ own, text }) => (text === null ? [] : [{ own, text }]));
  if (texts.length !== written.length) return null;
  const edits = editsFor(sink, saying, texts);
  const said = texts.map(({ text }) => text).join(", ");
  return edits && { edits, solid: found.solid, saying, said };
}

/** Loops are like loops, and functions like functions; null where the blocks are of two kinds. */
function sameKindOfBlock(own: Node, house: Node): "loop" | "function" | null {
  const kind = ({ parent }: Node) =>
    parent && isFunctionNode(parent)
      ? "function"
      : /^(?:for|for_in|while)_statement$/.test(parent?.type ?? "")
        ? "loop"
        : null;
  return kind(own) === kind(house) ? kind(own) : null;
}

/** What both loop over, or hand their callbacks to, is a part of what is alike. */
function aroundAlike(sink: Sink, saying: Saying): Aligned {
  const [own, house] = [sink.block.parent, saying.block.parent];
  if (!own || !house) return START;
  const names = new Map<string, string>();
  const [left, right] = [own, house].map(itemsOf);
  for (const [index, name] of (right ?? []).entries()) {
    const here = left?.[index];
    if (here !== undefined) names.set(name, here);
  }
  const method = (node: Node) => {
    const call = node.parent?.type === "arguments" ? node.parent.parent : null;
    const callee = call && field(call, "function");
    return (callee && field(callee, "property")?.text) ?? null;
  };
  const source = (node: Node) => field(node, "right")?.text ?? method(node);
  return { ...START, names, solid: source(own) !== null && source(own) === source(house) ? 1 : 0 };
}

function itemsOf(node: Node): string[] {
  const left = field(node, "left");
  if (left) return left.type === "identifier" ? [left.text] : [];
  const single = field(node, "parameter");
  const all = single ? [single] : (field(node, "parameters")?.namedChildren ?? []);
  return all.flatMap((one) => {
    const name = field(one, "pattern") ?? one;
    return name.type === "identifier" ? [name.text] : [];
  });
}

/** What the house says, in names of this place. Null where it speaks of something that is not known here. */
function textHere(sink: Sink, { file, question }: Saying, house: Node, { names }: Aligned): string | null {
  let text = "";
  let at = house.startIndex;
  for (const name of house.descendantsOfType("identifier")) {
    const isLocal = isLocalName(file, name);
    const here = isLocal ? names.get(name.text) : name.text;
    const isKnown =
      here !== undefined && name.text !== question.name && (isLocal || file.path === sink.file.path);
    if (!isKnown) return null;
    text += file.text.slice(at, name.startIndex) + here;
    at = name.endIndex;
  }
  return text + file.text.slice(at, house.endIndex);
}

/** In the expression itself where nothing else reads the value, as the house does; else in front of what reads it. */
function editsFor(
  { file, block, name, made, first, statement, isLast }: Sink,
  { question, instead }: Saying,
  texts: readonly { readonly own: Node; readonly text: string }[],
): Edit[] | null {
  const [only] = texts;
  const isOnlyHere =
    only && texts.length === 1 && made.size === 1 && readsOf(statement, name) === readsOf(only.own, name);
  if (instead && isOnlyHere) {
    const condition = question.asked(name);
    const present = condition.startsWith("!") ? name : condition.replace("=", "!");
    return [replaceNode(file, only.own, `${present} ? ${only.own.text} : ${only.text}`)];
  }
  const end = usesSemicolons(file) ? ";" : "";
  const said = withHoles(file, statement, texts);
  const isReturn = statement.type === "return_statement";
  if (!isLast && !isReturn) {
    if (made.size > 1 || `${said}${statement.text}`.includes("\n")) return null;
    const lines = [`if (${question.asked(name)}) ${said}`, `else ${statement.text}`];
    return [insertBefore(file, statement, lines), replaceNode(file, statement, "")];
  }
  const exit = isReturn ? null : block.parent && isFunctionNode(block.parent) ? "return" : "continue";
  const lines =
    exit === null && !said.includes("\n")
      ? [`if (${question.asked(name)}) ${said}`]
      : [
          `if (${question.asked(name)}) {`,
          ...said.split("\n").map((line, index) => (index === 0 ? `\t${line}` : line)),
          ...(exit ? [`\t${exit}${end}`] : []),
          "}",
        ];
  return [insertBefore(file, first, lines)];
}

function readsOf(node: Node, name: string): number {
  return node.descendantsOfType("identifier").filter(({ text }) => text === name).length;
}

function withHoles(
  file: SourceFile,
  statement: Node,
  texts: readonly { readonly own: Node; readonly text: string }[],
): string {
  let made = "";
  let at = statement.startIndex;
  for (const { own, text } of texts.toSorted((left, right) => left.own.startIndex - right.own.startIndex)) {
    made += file.text.slice(at, own.startIndex) + text;
    at = own.endIndex;
  }
  return made + file.text.slice(at, statement.endIndex);
}

function isWithin(node: Node, block: Node): boolean {
  const around = ancestorOfType(node, ["statement_block"]);
  return around !== null && block.startIndex <= node.startIndex && node.endIndex <= block.endIndex;
}
