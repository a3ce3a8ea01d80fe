import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { replaceNode } from "../edits/expressions.ts";
import { functionAround } from "../edits/names.ts";
import { statementOf } from "../edits/statements.ts";
import { NO_ERROR } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Pipeline, pipelineOf, type Step } from "./pipeline.ts";
import type { Guess, Scene } from "./scene.ts";

const LONGEST = 25;
/** Steps that leave a text the same one, tidier. */
const TIDY =
  /^(?:strip|lstrip|rstrip|lower|upper|casefold|title|replace|removeprefix|removesuffix|translate|normalize|sub|encode|decode|str|splitlines|tuple|list)$/;
/** Calls that say nothing of what they are made for. */
const COMMON =
  /^(?:int|float|str|bool|len|list|dict|set|tuple|sorted|sum|min|max|abs|round|print|open|next|iter|enumerate|zip|range|get|repr|type|Decimal|any|all|reversed)$/;

/**
 * What a function of the house does with a value, written out by hand and without the care that the function takes:
 * `json.loads(base64.b64decode(text))` beside `decode(text)`, which fills the text up first. The function is called.
 */
export function houseBodies(scene: Scene): Guess[] {
  const { code, fault, type } = scene;
  if (
    /^(?:NameError|ImportError|ModuleNotFoundError|UnboundLocalError|RecursionError|SyntaxError)$/.test(type)
  )
    return [];
  const helpers = helpersOf(code);
  for (const { file, expression } of expressionsOf(scene)) {
    const definition = functionAround(expression);
    const own = definition && pipelineOf(expression, definition, null);
    if (!definition || !own || own.steps.length === 0) continue;
    const fitting = helpers.filter(
      (one) => one.symbol.node.id !== definition.id && isDoneWithMoreCare(own, one, expression),
    );
    const [only, ...others] = fitting;
    if (!only) continue;
    // Two ways of the house do not say which one is meant.
    if (others.length > 0) return [];
    const name = nameOfFunction(code, only.symbol, file, expression);
    if (!name) return [];
    const text = `${name.text}(${own.base.text})`;
    const place = `${only.symbol.path}:${startLineOf(only.symbol.node)}`;
    const removed = own.between.map((statement) => withoutLine(file, statement));
    const idea = runningIdea({
      cause: `${file.path}:${startLineOf(expression)} does by hand what \`${only.symbol.name}\` does, without the care that it takes.`,
      explanation: `\`${only.symbol.name}\` (${place}) is called, as at ${only.use}.`,
      edits: [...name.imports, ...removed, replaceNode(file, expression, text)],
      name: `${fault.function?.name ?? "value"}_as_the_house_does`.replaceAll(/\W+/g, "_"),
    });
    return [{ strength: 0.92, idea: { ...idea, expectation: NO_ERROR } }];
  }
  return [];
}

interface Helper {
  readonly symbol: FunctionSymbol;
  readonly pipeline: Pipeline;
  /** Whether it gives one entry after the other. */
  readonly isGenerator: boolean;
  readonly isTrying: boolean;
  /** A place at which it is called. */
  readonly use: string;
}

/** Small functions of one value that the project calls, with the way on which they make what they give. */
function helpersOf(code: CodeIndex): Helper[] {
  return code.paths
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .flatMap((symbol): Helper[] => {
      const { node, qualifiedName } = symbol;
      const [first, ...others] = parametersOf(node);
      const isSmall = node.endPosition.row - node.startPosition.row <= LONGEST;
      const takesOne =
        first?.kind === "positional" && !first.defaultValue && others.every((one) => one.defaultValue);
      if (!isSmall || !first || !takesOne || qualifiedName.includes(".") || node.text.startsWith("async"))
        return [];
      const given = givenBy(node);
      const pipeline = given && pipelineOf(given.expression, node, first.name);
      const use = code
        .callsOf(symbol.name)
        .find((site) => site.enclosing?.node.id !== node.id && code.file(site.path)?.isTest === false);
      if (!given || !pipeline || !use) return [];
      const isTrying = descendantsHere(node, "try_statement").length > 0;
      return [
        {
          symbol,
          pipeline,
          isGenerator: given.isGenerator,
          isTrying,
          use: `${use.path}:${startLineOf(use.node)}`,
        },
      ];
    });
}

/** What a function gives by its only way out; of one that yields, what it goes through. */
function givenBy(definition: Node): { readonly expression: Node; readonly isGenerator: boolean } | null {
  const returned = descendantsHere(definition, "return_statement").flatMap(
    (node) => node.firstNamedChild ?? [],
  );
  const yielded = descendantsHere(definition, "yield").filter(({ isNamed }) => isNamed);
  if (yielded.length === 0) {
    const [only, ...others] = returned;
    if (!only || others.length > 0) return null;
    const source = only.type === "list_comprehension" ? sourceOf(only) : null;
    return { expression: source ?? only, isGenerator: source !== null };
  }
  const [only, ...others] = yielded;
  const loop = only && returned.length === 0 && others.length === 0 ? loopAround(only, definition) : null;
  const source = loop && field(loop, "right");
  return source ? { expression: source, isGenerator: true } : null;
}

function sourceOf(comprehension: Node): Node | null {
  const [clause, ...others] = comprehension.namedChildren.filter(({ type }) => type === "for_in_clause");
  return clause && others.length === 0 ? field(clause, "right") : null;
}

function loopAround(node: Node, definition: Node): Node | null {
  for (let one = node.parent; one && one.id !== definition.id; one = one.parent)
    if (one.type === "for_statement") return one;
  return null;
}

/** Calls on the way of the wrong value and in the statements that make what failed, the largest first. */
function expressionsOf({
  code,
  fault,
  trails,
}: Scene): { readonly file: SourceFile; readonly expression: Node }[] {
  const found = new Map<string, { file: SourceFile; expression: Node }>();
  const add = (file: SourceFile, statement: Node) => {
    const head = /^(?:for|if|while|with)_statement$/.test(statement.type)
      ? statement.namedChildren.filter(({ type }) => type !== "block")
      : [statement];
    for (const part of head)
      for (const expression of [part, ...part.descendantsOfType("call")])
        if (expression.type === "call")
          found.set(`${file.path}:${expression.startIndex}:${expression.endIndex}`, { file, expression });
  };
  for (const statement of [fault.statement, ...makersOf(fault.statement)]) add(fault.file, statement);
  for (const { path, node } of trails.flat()) {
    const file = code.file(path);
    const statement = file?.isTest === false ? statementOf(node) : null;
    if (file && statement) add(file, statement);
  }
  return [...found.values()];
}

/** Statements of the same function that make what a statement reads, and those that make what they read. */
function makersOf(statement: Node): Node[] {
  const definition = functionAround(statement);
  const found: Node[] = [];
  const waiting = [statement];
  for (let one = waiting.shift(); one && definition && found.length < 12; one = waiting.shift()) {
    const names = new Set([one, ...one.descendantsOfType("identifier")].map(({ text }) => text));
    const makers = [
      ...descendantsHere(definition, "assignment").flatMap((node) => {
        const isMade = names.has(field(node, "left")?.text ?? "");
        return isMade && node.parent?.type === "expression_statement" ? [node.parent] : [];
      }),
      ...descendantsHere(definition, "for_statement").filter((node) =>
        [field(node, "left")].some(
          (left) =>
            left && [left, ...left.descendantsOfType("identifier")].some(({ text }) => names.has(text)),
        ),
      ),
    ].filter(
      (node) => node.startIndex < statement.startIndex && !found.some((known) => known.id === node.id),
    );
    found.push(...makers);
    waiting.push(
      ...makers.map((node) => (node.type === "for_statement" ? (field(node, "right") ?? node) : node)),
    );
  }
  return found;
}

/** Whether a helper does all that is done here, in this order, and nothing else but to tidy, to fill up and to stand in. */
function isDoneWithMoreCare(own: Pipeline, helper: Helper, expression: Node): boolean {
  const theirs = helper.pipeline.steps;
  if (helper.isGenerator && !isGoneThrough(expression)) return false;
  const extra: Step[] = [];
  let at = 0;
  for (const step of theirs) {
    if (own.steps[at]?.text === step.text) at += 1;
    else extra.push(step);
  }
  if (at < own.steps.length || !extra.every((step) => step.kind === "care" || TIDY.test(step.name)))
    return false;
  const isMore = extra.length > 0 || helper.isGenerator || helper.isTrying;
  const solid = own.steps.filter(({ kind }) => kind !== "care");
  const telling = solid.filter(({ kind, name }) => kind === "call" && !COMMON.test(name));
  return isMore && (telling.length > 0 || solid.length > 1);
}

/** `for row in rows`, `[… for row in rows]`, by a name too that is read there alone: all that is asked is one entry after the other. */
function isGoneThrough(expression: Node): boolean {
  const parent = expression.parent;
  if (parent?.type === "assignment") {
    const target = field(parent, "left");
    const definition = functionAround(expression);
    const reads = definition
      ?.descendantsOfType("identifier")
      .filter(({ text, id }) => text === target?.text && id !== target.id);
    const [only, ...others] = reads ?? [];
    return target?.type === "identifier" && only !== undefined && others.length === 0 && isGoneThrough(only);
  }
  return (
    /^(?:for_statement|for_in_clause)$/.test(parent?.type ?? "") &&
    parent !== null &&
    field(parent, "right")?.id === expression.id
  );
}

function withoutLine(file: SourceFile, statement: Node): Edit {
  const start = lineStart(file.text, statement.startIndex);
  return textEdit(file, start, nextLineStart(file.text, statement.endIndex), "");
}
