import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { refusedStatus } from "../../house/status.ts";
import { transcribed } from "../../house/transcribe.ts";
import { enclosed, isPlain, replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { insertBefore, statementOf } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { answered, type Idea, NO_ERROR } from "../stimuli/idea.ts";
import { carefulFunctionIdea } from "./careful-function.ts";
import { type Check, checksOf, operandsOf } from "./checks.ts";
import { twinCheckGuide } from "./guide.ts";
import { isReached, mayLeave } from "./leaving.ts";
import { type Likeness, likenessOf } from "./likeness.ts";
import { inOwnWords, saidWords, type WordPair, wordPairs } from "./own-words.ts";
import { sameParameterIdea } from "./same-parameter.ts";
import { failedUses, itemsOf, type Use, usesIn } from "./uses.ts";

/** How alike two statements have to be for the one to show what is right in the other. */
const LEAST_ALIKE = 0.6;
const LEAST_SOLID = 3;
const MOST_FUNCTIONS = 400;
/** Twins that are as near as the nearest one. */
const AS_NEAR = 0.12;

interface Twin {
  readonly file: SourceFile;
  readonly symbol: FunctionSymbol;
  readonly use: Use;
  readonly check: Check;
  readonly likeness: Likeness;
  readonly rank: number;
}

/** A check that stands in front of the same piece of code in another function of the project. */
export const twinCheckRecipe: Recipe = findingsRecipe({
  slug: "twin-check",
  guide: twinCheckGuide,
  score: (fault, investigation) => (ideasFor(investigation, fault).length > 0 ? 0.87 : null),
  findings: (investigation, fault) =>
    ideasFor(investigation, fault).map((idea) => ({
      id: "check",
      sentence: idea.cause,
      ...placeOf(fault),
      ideas: [idea],
      advice: "Ask first, as the functions beside this one do.",
    })),
});

const known = new WeakMap<Investigation, readonly Idea[]>();

function ideasFor(investigation: Investigation, fault: PythonFault): readonly Idea[] {
  const found = known.get(investigation);
  if (found) return found;
  const idea = ideaFor(investigation, fault);
  const made = idea ? [idea] : [];
  known.set(investigation, made);
  return made;
}

function ideaFor(investigation: Investigation, fault: PythonFault): Idea | null {
  const { function: symbol } = fault;
  if (!symbol || !fault.isInnermost) return null;
  const made = failedUses(fault, failingValueOf(investigation)).flatMap((own) => {
    if (checksOf(own, symbol.node).length > 0) return [];
    const careful = carefulFunctionIdea(investigation, fault, own);
    if (careful) return [careful];
    const twins = twinsOf(investigation, fault, symbol, own);
    const [best] = twins;
    if (!best) {
      const asked = sameParameterIdea(investigation.code, fault, symbol, own);
      return asked ? [asked] : [];
    }
    const near = twins.filter(({ rank }) => rank >= best.rank - AS_NEAR);
    const ideas = near.flatMap((twin) => written(investigation, fault, symbol, own, twin) ?? []);
    const [first] = ideas;
    // Twins that do different things do not say what is right here.
    const isSame = ideas.every((one) => shown(one) === (first && shown(first)));
    return first && isSame ? [first] : [];
  });
  const [only, ...others] = made;
  return only && others.every((one) => shown(one) === shown(only)) ? only : null;
}

function shown({ edits }: Idea): string {
  return edits
    .map((edit) => JSON.stringify(edit))
    .join()
    .replace(/(["'])(?:(?!\1).)*\1/g, "");
}

function twinsOf({ code }: Investigation, fault: PythonFault, symbol: FunctionSymbol, own: Use): Twin[] {
  const { file } = fault;
  const mine = parametersOf(symbol.node).map(({ name }) => name);
  const owner = ancestorOfType(symbol.node, ["class_definition"]);
  return functionsOf(code, file)
    .filter(({ node }) => node.id !== symbol.node.id)
    .flatMap((other) =>
      usesIn(other.node)
        .filter((use) => use.kind === own.kind && use.form === own.form)
        .flatMap((use) => {
          const likeness = likenessOf(own, use);
          const theirs = parametersOf(other.node).map(({ name }) => name);
          const isOfClass =
            owner !== null && ancestorOfType(other.node, ["class_definition"])?.id === owner.id;
          const solid = likeness.solid + (isOfClass && theirs.join() === mine.join() ? 1 : 0);
          const isNear = other.path === file.path;
          if (!isAlike(likeness.ratio, solid, isNear)) return [];
          const rank =
            likeness.ratio +
            (theirs.join() === mine.join() ? 0.1 : 0) +
            (isOfClass ? 0.1 : 0) +
            (isNear ? 0.1 : 0);
          const house = code.file(other.path);
          if (!house) return [];
          return checksOf(use, other.node).map((check) => ({
            file: house,
            symbol: other,
            use,
            check,
            likeness,
            rank,
          }));
        }),
    )
    .toSorted((left, right) => right.rank - left.rank);
}

/** The functions of the file, then those of others. */
function functionsOf(code: CodeIndex, file: SourceFile): FunctionSymbol[] {
  const others = code.paths.filter((path) => path !== file.path && path.endsWith(".py"));
  return [file.path, ...others]
    .filter((path) => code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .slice(0, MOST_FUNCTIONS);
}

/** Long statements may differ in more; those of other files have to be the very same but for their names. */
function isAlike(ratio: number, solid: number, isNear: boolean): boolean {
  if (!isNear) return solid > LEAST_SOLID && ratio >= 0.75;
  return (solid >= LEAST_SOLID && ratio >= LEAST_ALIKE) || (solid >= 5 && ratio >= 0.5);
}

function written(
  investigation: Investigation,
  fault: PythonFault,
  symbol: FunctionSymbol,
  own: Use,
  twin: Twin,
): Idea | null {
  const { check } = twin;
  const made =
    check.instead.kind === "leave"
      ? leaving(investigation, fault, symbol, own, twin, check.instead.statements)
      : standingIn(investigation, fault, symbol, own, twin, check.instead);
  if (!made) return null;
  const place = `${twin.file.path}:${startLineOf(check.node)}`;
  const status = made.exit ? refusedStatus(investigation.code, twin.file.path, made.exit) : null;
  return {
    cause: `${fault.file.path}:${fault.line} takes \`${shortened(own.subject.text)}\` for granted; \`${twin.symbol.name}\`, which does the same, asks first.`,
    explanation: `It asks first too, as at ${place}.`,
    edits: made.edits.map((edit) => ({
      ...edit,
      part: "fix",
      ...(made.edits.length > 1 && { together: "check" }),
    })),
    basis: "house",
    expectation: status !== null && handlerOf(investigation, fault) ? answered([status]) : NO_ERROR,
    name: "asked_as_its_twin",
    sentence: "What is not there is dealt with as the function beside this one does.",
  };
}

interface Written {
  readonly edits: readonly Edit[];
  readonly exit: Node | null;
}

/** The check with its way out, in front of the statement. */
function leaving(
  { code }: Investigation,
  { file }: PythonFault,
  symbol: FunctionSymbol,
  own: Use,
  twin: Twin,
  exits: readonly Node[],
): Written | null {
  const statement = statementOf(own.node);
  const exit = exits.at(-1) ?? null;
  if (!statement || !exit || !isReached(own, statement) || !mayLeave(exit, statement, symbol)) return null;
  const bound = isPlain(itemsOf(own.subject) ?? own.subject) ? null : boundName(own, twin);
  if (bound !== null && own.subject.text.includes("\n")) return null;
  const subject = bound === null ? own.subject.text : freeName(code, file, statement, bound);
  const names = namesFor(own, twin, subject);
  const passage = { file: twin.file, scope: twin.symbol.node, statements: exits };
  const told = transcribed(code, passage, { file, statement, scope: symbol.node }, names);
  if (!told) return null;
  const lines = inOwnWords(told.lines, wordsFor(code, file, own, twin, exits));
  const question = twin.check.question({ subject, key: own.key?.text ?? null });
  const merged = joined(file, statement, question, lines, twin.check);
  if (merged && bound === null) return { edits: [...told.imports, merged], exit };
  const edit = insertBefore(file, statement, [
    ...(bound === null ? [] : [`${subject} = ${own.subject.text}`]),
    `if ${question}:`,
    ...lines.map((line) => `\t${line}`),
  ]);
  if (!edit) return null;
  return {
    edits: [...told.imports, edit, ...(bound === null ? [] : [replaceNode(file, own.subject, subject)])],
    exit,
  };
}

/** What the twin's texts speak of, and what that is here. */
function wordsFor(
  code: CodeIndex,
  file: SourceFile,
  own: Use,
  { use, likeness }: Twin,
  exits: readonly Node[],
): WordPair[] {
  const mentioned = (code.symbolsOf(file.path)?.functions ?? []).filter(({ node }) =>
    node.text.includes(own.subject.text),
  );
  const said =
    use.key && own.key
      ? saidWords(
          exits,
          mentioned.map(({ node }) => node),
          use.key,
          own.key,
        )
      : null;
  return said ? [said] : wordPairs(likeness.pairs);
}

/** A check that leaves in the same way already asks one thing more. */
function joined(
  file: SourceFile,
  statement: Node,
  question: string,
  lines: readonly string[],
  { operand, operands, node }: Check,
): Edit | null {
  if (operands < 2) return null;
  const condition = field(node, "condition");
  const isFirst = condition !== null && operandsOf(condition)[0]?.id === operand.id;
  for (let before = statement.previousNamedSibling; before; before = before.previousNamedSibling) {
    if (before.type !== "if_statement") continue;
    const [own, body] = [field(before, "condition"), field(before, "consequence")];
    const isSame = body?.text.replace(/\s+/g, " ").trim() === lines.join(" ").replace(/\s+/g, " ").trim();
    if (!own || !isSame) continue;
    return replaceNode(file, own, isFirst ? `${question} or ${own.text}` : `${own.text} or ${question}`);
  }
  return null;
}

/** What stands in for the expression where it cannot be computed. */
function standingIn(
  { code }: Investigation,
  { file }: PythonFault,
  symbol: FunctionSymbol,
  own: Use,
  twin: Twin,
  { value, whole, isAskedPositively }: Extract<Check["instead"], { kind: "value" }>,
): Written | null {
  const place = wholeOf(own.node, twin.use.node, whole);
  const statement = statementOf(own.node);
  if (!place || !statement || !isPlain(own.subject) || place.text.includes("\n")) return null;
  const names = namesFor(own, twin, own.subject.text);
  const passage = { file: twin.file, scope: twin.symbol.node, statements: [value] };
  const told = transcribed(code, passage, { file, statement, scope: symbol.node }, names);
  if (told?.lines.length !== 1) return null;
  const question = twin.check.question({ subject: own.subject.text, key: own.key?.text ?? null });
  const instead = told.lines[0] ?? "";
  const text = isAskedPositively
    ? `${place.text} if ${question} else ${instead}`
    : `${instead} if ${question} else ${place.text}`;
  return { edits: [...told.imports, replaceNode(file, place, enclosed(place, text))], exit: null };
}

/** The part of the own code that is as far around the use as the twin's. */
function wholeOf(own: Node, theirs: Node, whole: Node): Node | null {
  let [mine, other] = [own, theirs];
  while (other.id !== whole.id) {
    if (!mine.parent || !other.parent || mine.parent.type !== other.parent.type) return null;
    [mine, other] = [mine.parent, other.parent];
  }
  return mine;
}

function namesFor(own: Use, { use, likeness }: Twin, subject: string): Map<string, string> {
  const names = new Map([...likeness.pairs].filter(([theirs]) => /^\w+$/.test(theirs)));
  names.set(use.subject.text, subject);
  if (use.key && own.key) names.set(use.key.text, own.key.text);
  return names;
}

/** What the value is called once it is looked at: as the twin calls its own, where that says nothing of what it is. */
function boundName(own: Use, { use }: Twin): string {
  const theirs = use.subject.type === "identifier" ? use.subject.text : "";
  if (/^(?:found|rows|row|result|results|items|total|count|value|values|entries)$/.test(theirs))
    return theirs;
  if (own.kind === "divisor") return "total";
  const callee = own.subject.type === "call" ? field(own.subject, "function") : null;
  return (own.kind === "items" && callee && lastNameOf(callee)) || "found";
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}
