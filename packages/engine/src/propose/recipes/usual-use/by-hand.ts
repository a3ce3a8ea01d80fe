import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { inFormatted } from "../edits/expressions.ts";
import { KINDS, outermostLayer } from "./layers.ts";
import { reaches } from "./makers.ts";
import { BY_HAND, placesOf, type Usual } from "./offer.ts";
import { bare, isAlike, isConstant, type Piece } from "./syntax.ts";
import { transplanted } from "./transplant.ts";

const MOST_FUNCTIONS = 400;
const MOST_OUTER = 4;
/** So many names, operators and figures must be the very same. */
const LEAST_SOLID = 3;

interface Match {
  readonly given: Map<string, string>;
  solid: number;
  /** How much the function of the house does beyond what is done here. */
  cares: number;
}

/**
 * `(amount * BigInt(rate)) / 1000n` of a function of the house beside `(amount * terms.rate) / 1000`: the same steps are taken by
 * hand, without the care that the function takes. It is called.
 */
export function byHandUsual({ code }: Investigation, own: Piece): Usual | null {
  const around = functionsAround(code, own);
  for (const whole of wholesOf(own.node)) {
    const found = functionsLike(code, own).flatMap((symbol) => {
      // What does it by hand in there would call itself.
      if (around.some(({ node, name }) => node.id === symbol.node.id || reaches(code, symbol.node, name)))
        return [];
      const match = matchOf(symbol, whole);
      const parameters = parametersOf(symbol.node);
      const given = parameters.map((name) => match?.given.get(name));
      const isWhole =
        match &&
        given.length > 0 &&
        match.cares > 0 &&
        match.solid >= LEAST_SOLID &&
        given.every((one) => one !== undefined);
      return isWhole ? [{ symbol, given }] : [];
    });
    const [only, ...others] = found;
    if (!only || others.length > 0) continue;
    return writtenAs(code, { file: own.file, node: whole }, only.symbol, only.given as string[]);
  }
  return null;
}

/** The functions that a piece stands in, a callback as well as those around it. */
function functionsAround(code: CodeIndex, { file, node }: Piece): FunctionSymbol[] {
  return (code.symbolsOf(file.path)?.functions ?? []).filter(
    (one) => one.node.startIndex <= node.startIndex && node.endIndex <= one.node.endIndex,
  );
}

/** The calculations that an expression stands in, the outermost first. */
function wholesOf(node: Node): Node[] {
  const found: Node[] = [];
  for (let outer = node.parent; outer && found.length < MOST_OUTER; outer = outer.parent) {
    if (CALCULATED.test(outer.type)) found.unshift(outer);
    else if (
      !/^(?:arguments|argument_list|parenthesized_expression|member_expression|attribute)$/.test(outer.type)
    )
      break;
  }
  return found;
}

const CALCULATED =
  /^(?:binary_expression|binary_operator|call|call_expression|new_expression|template_string|ternary_expression|conditional_expression)$/;

function functionsLike(code: CodeIndex, own: Piece): FunctionSymbol[] {
  return code.paths
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest && isAlike(file, own.file))
    .flatMap(({ path }) => code.symbolsOf(path)?.functions ?? [])
    .filter(({ name, qualifiedName }) => name === qualifiedName && /^\w+$/.test(name))
    .slice(0, MOST_FUNCTIONS);
}

function parametersOf(definition: Node): string[] {
  const list = field(definition, "parameter") ?? field(definition, "parameters");
  const all = list?.type === "identifier" ? [list] : (list?.namedChildren ?? []);
  return all
    .filter(({ type }) => type !== "comment")
    .map((one) => {
      const named = field(one, "pattern") ?? field(one, "name") ?? one;
      return named.type === "identifier"
        ? named.text
        : (one.descendantsOfType("identifier")[0]?.text ?? one.text);
    });
}

/** How far what a function gives is what is done here. */
function matchOf({ node }: FunctionSymbol, own: Node): Match | null {
  const given = givenBy(node);
  if (!given) return null;
  const match: Match = { given: new Map(), solid: 0, cares: given.cares };
  const names = new Set(parametersOf(node));
  return isSame(given.value, own, names, match) ? match : null;
}

/** The one value that a function gives, behind questions that leave it early. */
function givenBy(definition: Node): { readonly value: Node; readonly cares: number } | null {
  const body = field(definition, "body");
  if (!body || definition.text.startsWith("async ")) return null;
  if (!/^(?:block|statement_block)$/.test(body.type)) return { value: bare(body), cares: 0 };
  const statements = body.namedChildren.filter(
    (one) =>
      one.type !== "comment" &&
      !(one.type === "expression_statement" && one.firstNamedChild?.type === "string"),
  );
  const last = statements.at(-1);
  const value = last?.type === "return_statement" ? last.firstNamedChild : null;
  const areQuestions = statements.slice(0, -1).every(({ type }) => type === "if_statement");
  return value && areQuestions ? { value: bare(value), cares: statements.length - 1 } : null;
}

function isSame(house: Node, own: Node, names: ReadonlySet<string>, match: Match): boolean {
  const [theirs, mine] = [bare(house), bare(own)];
  if (theirs.type === "identifier" && names.has(theirs.text)) {
    const known = match.given.get(theirs.text);
    if (known !== undefined && known !== mine.text) return false;
    match.given.set(theirs.text, mine.text);
    return !isConstant(mine);
  }
  const before = { given: new Map(match.given), solid: match.solid, cares: match.cares };
  if (isSameForm(theirs, mine, names, match)) return true;
  match.given.clear();
  for (const [name, text] of before.given) match.given.set(name, text);
  match.solid = before.solid;
  match.cares = before.cares;
  const inner = withoutCare(theirs);
  if (!inner || !isSame(inner, mine, names, match)) return false;
  match.cares += 1;
  return true;
}

/** What a conversion, a default or a question stands around. */
function withoutCare(node: Node): Node | null {
  const layer = outermostLayer(node);
  const isKind = layer?.kind === "call" && KINDS.test(layer.maker);
  if (layer && (isKind || /^(?:default|guard)$/.test(layer.kind))) return layer.inner;
  const isChoice = /^(?:ternary_expression|conditional_expression)$/.test(node.type);
  const parts = isChoice
    ? [
        field(node, "consequence") ?? node.namedChildren[0],
        field(node, "alternative") ?? node.namedChildren[2],
      ]
    : [];
  const [left, right] = parts;
  if (left && right && isConstant(bare(right))) return left;
  return left && right && isConstant(bare(left)) ? right : null;
}

function isSameForm(house: Node, own: Node, names: ReadonlySet<string>, match: Match): boolean {
  if (house.type === "number" && own.type === "number") {
    if (house.text !== own.text && house.text !== `${own.text}n`) return false;
    if (house.text !== own.text) match.cares += 1;
    match.solid += 1;
    return true;
  }
  if (house.type !== own.type || house.childCount !== own.childCount) return false;
  if (house.childCount === 0) {
    match.solid += /\w/.test(house.text) || /^[-*/+%]|^(?:\|\||&&|\?\?)$/.test(house.text) ? 1 : 0;
    return house.text === own.text;
  }
  return house.children.every((child, index) => {
    const mine = own.children[index];
    if (!mine) return false;
    return child.isNamed ? isSame(child, mine, names, match) : isSameForm(child, mine, names, match);
  });
}

function writtenAs(
  code: CodeIndex,
  own: Piece,
  { node, name, path }: FunctionSymbol,
  given: readonly string[],
): Usual | null {
  const file = code.file(path);
  const named = file && (field(node, "name") ?? nameOfArrow(node));
  const made = file && named && transplanted(code, own, { file, node: named }, []);
  if (!file || !made) return null;
  const text = `${made.text}(${given.join(", ")})`;
  return {
    own,
    form: text,
    edits: [
      ...made.imports,
      textEdit(own.file, own.node.startIndex, own.node.endIndex, inFormatted(own.node, text)),
    ],
    places: placesOf([{ file, node }]),
    strength: name === "" ? 0 : BY_HAND,
  };
}

function nameOfArrow(node: Node): Node | null {
  return node.parent?.type === "variable_declarator" ? field(node.parent, "name") : null;
}
