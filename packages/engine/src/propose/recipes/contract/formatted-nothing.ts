import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, isInside, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { enclosed, isPlain, replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

/** What the house writes where there is nothing to write out. */
interface Stand {
  readonly text: string;
  /** Whether it stands for a text in which other values are written as well, which it leaves out with it. */
  readonly leavesOthers: boolean;
  readonly form: "is_none" | "falsy";
  readonly file: SourceFile;
  readonly node: Node;
  /** What is written where the value is there. */
  readonly used: Node;
}

/**
 * A None in a text, `f"{litres:.1f} l"`: the functions beside this one write a dash, or nothing, where they have no
 * value; so does this one.
 */
export function formattedNothings({ code, fault, message, suspects }: Scene): Guess[] {
  const [value] = suspects;
  if (!value || !/NoneType/.test(message) || !isPlain(value)) return [];
  const text = textAround(value);
  if (!text) return [];
  const { file } = fault;
  const own = ancestorOfType(text, ["function_definition"]);
  const all = standsIn(file).filter(({ node }) => !isInside(text, node));
  const folder = file.path.slice(0, file.path.lastIndexOf("/") + 1);
  const near = all.length > 0 ? all : beside(code, folder, file.path).flatMap(standsIn);
  const inside = near.filter(({ node }) => own !== null && isInside(node, own));
  const pool = inside.length > 0 ? inside : near;
  const groups = [...Map.groupBy(pool, (stand) => stand.text)].toSorted(
    ([, left], [, right]) => right.length - left.length,
  );
  const [best, second] = groups;
  const [sample] = best?.[1] ?? [];
  // Where the house writes several things, it has not decided.
  const isShared = second !== undefined && second[1].length === best?.[1].length;
  if (!best || !sample || isShared) return [];
  const name = moduleNameAt(code, sample.file, sample.text, { file, statement: fault.statement });
  const written = /^[A-Z]/.test(sample.text) ? name : { text: sample.text, imports: [] };
  if (!written) return [];
  const evidence = [
    ...new Set(best[1].map((stand) => `${stand.file.path}:${startLineOf(stand.node)}`)),
  ].slice(0, 3);
  // Beside other values the stand takes the place of this one alone.
  const isAmongOthers = (!sample.leavesOthers && isWithOthers(text, value.text)) || hasWidth(value, text);
  const span = isAmongOthers ? spanOf(value, text, written.text) : null;
  const part = isAmongOthers && !span ? interpolationAround(value, text) : null;
  if (isAmongOthers && !span && (!part || placesOf(value, text).length > 1)) return [];
  const formatted = part?.isFormatted ? formattedPart(value, part.around, written.text, sample) : null;
  if ((part?.isFormatted && !formatted) || (!part && !span && text.text.includes("\n"))) return [];
  const place = formatted ?? span;
  const inner =
    part && !formatted
      ? otherQuotes(
          `${part.node.text} if ${value.text} is not None else ${written.text}`,
          part.around.parent ?? text,
        )
      : null;
  const whole = `${written.text} if ${value.text} is None else ${text.text}`;
  return [
    {
      strength: all.length > 0 ? 0.88 : 0.7,
      idea: runningIdea({
        cause: `\`${value.text}\` may be None, and ${file.path}:${fault.line} writes it out as if it were there.`,
        explanation: `Without it the text is \`${written.text}\`, as at ${evidence.join(", ")}.`,
        edits: [
          ...written.imports,
          place
            ? textEdit(file, place.start, place.end, place.text)
            : part && inner !== null
              ? replaceNode(file, part.node, inner)
              : replaceNode(file, text, enclosed(text, whole)),
        ],
        basis: "house",
        name: "value_that_is_not_there_is_written_out",
        sentence: "A value that is not there is written as the house writes it.",
      }),
    },
  ];
}

/** Whether a value takes a place of some width, `f"{change:>+7.1f}"`: so does what stands for it. */
function hasWidth(value: Node, text: Node): boolean {
  const around = ancestorOfType(value, ["interpolation"], text);
  const specifier = around?.namedChildren.find(({ type }) => type === "format_specifier");
  return (SPECIFIER.exec(specifier?.text ?? "")?.[4] ?? "") !== "";
}

/** Whether a text tells of more than one value. */
function isWithOthers(text: Node, value: string): boolean {
  return valuesOf(text).some((one) => !plain(one.text).includes(plain(value)) && !CONSTANT.test(one.text));
}

const CONSTANT = /^(?:[A-Z][A-Z0-9_]*|-?[\d.]+)$/;

/** What is written in a text: `f"{a} {b}"`, `"%s %s" % (a, b)`, `"{} {}".format(a, b)`, `a + " " + b`. */
function valuesOf(text: Node): Node[] {
  if (/^(?:string|concatenated_string)$/.test(text.type))
    return text.descendantsOfType("interpolation").flatMap((one) => one.firstNamedChild ?? []);
  if (text.type === "parenthesized_expression") return text.namedChildren.flatMap(valuesOf);
  if (text.type === "binary_operator") {
    const [left, right] = text.namedChildren;
    const given = right?.type === "tuple" ? right.namedChildren : right ? [right] : [];
    return [...(left ? valuesOf(left) : []), ...given.flatMap(valuesOf)];
  }
  if (text.type !== "call") return [text];
  const { positional, named, receiver } = readCall(text);
  const made = receiver && isTextExpression(receiver) ? valuesOf(receiver) : [];
  return receiver?.type === "string" ? [...made, ...positional, ...named.values()] : [text];
}

/** Where a text is made with a value. */
function placesOf(value: Node, text: Node): Node[] {
  return text
    .descendantsOfType("interpolation")
    .filter((one) => plain(one.firstNamedChild?.text ?? "").includes(plain(value.text)));
}

/**
 * `{card.keeper.family}, {card.keeper.given} {card.code}`: what is written of the one that is not there, from the first
 * to the last, where nothing else stands between.
 */
function spanOf(
  value: Node,
  text: Node,
  stand: string,
): { readonly start: number; readonly end: number; readonly text: string } | null {
  const places = placesOf(value, text);
  const [first, last] = [places[0], places.at(-1)];
  const whole = first?.parent;
  if (!first || !last || !whole || places.length < 2 || last.parent?.id !== whole.id) return null;
  const between = whole.namedChildren.filter(
    (one) =>
      one.type === "interpolation" && first.startIndex <= one.startIndex && one.endIndex <= last.endIndex,
  );
  if (between.length !== places.length) return null;
  const start = first.startIndex - whole.startIndex;
  const written = whole.text.slice(start, last.endIndex - whole.startIndex);
  const [, quote] = /^f(["'])(?!\1)/i.exec(whole.text) ?? [];
  if (!quote || /["'\\\n]/.test(written + value.text)) return null;
  const other = quote === '"' ? "'" : '"';
  const quoted = /^["']/.test(stand) ? `${other}${stand.slice(1, -1)}${other}` : stand;
  if (/["'\\]/.test(quoted.slice(1, -1))) return null;
  return {
    start: first.startIndex,
    end: last.endIndex,
    text: `{${quoted} if ${value.text} is None else f${other}${written}${other}}`,
  };
}

/** The place of a text in which a value is written, where nothing but the value stands in it. */
function interpolationAround(
  value: Node,
  text: Node,
): { readonly node: Node; readonly around: Node; readonly isFormatted: boolean } | null {
  const around = ancestorOfType(value, ["interpolation"], text);
  const node = around?.firstNamedChild;
  if (!around || !node || node.text.includes("\n")) return null;
  const isFormatted = around.namedChildren.some(({ type }) => /format_specifier|type_conversion/.test(type));
  return { node, around, isFormatted };
}

/** Alignment, width, and how the value itself is written: `>`, `7`, `.1f`. */
const SPECIFIER = /^:((?:.?[<>^])?)([-+ ]?)(0?)(\d*)((?:[,_])?(?:\.\d+)?[a-zA-Z%]?)$/;
const UNIT = /^ ?[A-Za-z°%€$£]+(?=$|\s)/;

/**
 * `{dive.visibility:>5.1f} m`: the value is written as before where it is there, and what stands for it takes the same
 * place, with the unit where the house's own stands without one.
 */
function formattedPart(
  value: Node,
  around: Node,
  stand: string,
  sample: Stand,
): { readonly start: number; readonly end: number; readonly text: string } | null {
  const whole = around.parent;
  const specifier = around.namedChildren.find(({ type }) => type === "format_specifier");
  const found = specifier && SPECIFIER.exec(specifier.text);
  if (!whole || !found || around.firstNamedChild?.id !== value.id || /["'{}\\]/.test(value.text)) return null;
  if (around.namedChildren.some(({ type }) => type === "type_conversion")) return null;
  const [, align = "", sign = "", zero = "", width = "", digits = ""] = found;
  const form = `${sign}${digits}`;
  if (zero !== "" || whole.text.startsWith('f"""') || whole.text.startsWith("f'''")) return null;
  const next = around.nextNamedSibling;
  const unit =
    next?.type === "string_content" && isWithUnit(sample.used) ? (UNIT.exec(next.text)?.[0] ?? "") : "";
  const quote = /^\w*"/.test(whole.text) ? "'" : '"';
  const plainStand = /^["']/.test(stand) ? `${quote}${stand.slice(1, -1)}${quote}` : stand;
  if (plainStand.slice(1, -1).includes(quote)) return null;
  const room = width === "" ? "" : `:${align === "" ? ">" : align}${Number(width) + unit.length}`;
  const text = `{${plainStand} if ${value.text} is None else f${quote}{${value.text}${form === "" ? "" : `:${form}`}}${unit}${quote}${room}}`;
  return { start: around.startIndex, end: around.endIndex + unit.length, text };
}

/** Whether a text has a unit behind its value, `f"{value:.1f} C"`. */
function isWithUnit(used: Node): boolean {
  const [text] = used.type === "string" ? [used] : used.descendantsOfType("string");
  const shown = text?.namedChildren.find(({ type }) => type === "interpolation");
  const behind = shown?.nextNamedSibling;
  return behind?.type === "string_content" && UNIT.test(behind.text);
}

/** Quotes that do not end the text around, as before Python 3.12 those of the same kind do. */
function otherQuotes(written: string, text: Node): string {
  return /^\w*"/.test(text.text) ? written.replaceAll('"', "'") : written.replaceAll("'", '"');
}

/** The whole text that is made with a value, where it is returned, kept or handed on alone. */
function textAround(value: Node): Node | null {
  for (let node: Node | null = value; node; node = node.parent) {
    const parent: Node | null = node.parent;
    if (!parent || /^(?:lambda|list_comprehension|generator_expression)$/.test(parent.type)) return null;
    const isText = isTextExpression(node);
    const holder = parent.type === "parenthesized_expression" ? (parent.parent ?? parent) : parent;
    if (
      isText &&
      /^(?:return_statement|pair|keyword_argument|assignment|argument_list|list|tuple)$/.test(holder.type)
    )
      return node;
    if (/_statement$/.test(parent.type)) return null;
  }
  return null;
}

function isTextExpression(node: Node): boolean {
  if (/^(?:string|concatenated_string)$/.test(node.type))
    return node.descendantsOfType("interpolation").length > 0;
  if (node.type === "binary_operator")
    return node.namedChildren.some((child) => child.type === "string" || isTextExpression(child));
  return (
    node.type === "call" &&
    /\.(?:format|strftime|isoformat|upper|lower|title|strip|join)$|^(?:str|format)$/.test(
      field(node, "function")?.text ?? "",
    )
  );
}

function beside(code: CodeIndex, folder: string, own: string): SourceFile[] {
  return code.paths
    .filter((path) => path.endsWith(".py") && path !== own && path.startsWith(folder))
    .slice(0, 60)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest);
}

const known = new WeakMap<SourceFile, readonly Stand[]>();

/** What a file writes in place of texts for values that are not there. */
function standsIn(file: SourceFile): readonly Stand[] {
  const found = known.get(file);
  if (found) return found;
  const root = file.tree.rootNode;
  const made = [
    ...root.descendantsOfType("conditional_expression").flatMap((node) => conditionalStand(file, node)),
    ...root.descendantsOfType("if_statement").flatMap((node) => returnedStand(file, node)),
  ];
  known.set(file, made);
  return made;
}

/** `DASH if x is None else f"{x:.1f}"`, `f"{x:.1f}" if x else ""` */
function conditionalStand(file: SourceFile, node: Node): Stand[] {
  const [body, condition, other] = node.namedChildren;
  const asked = condition && askedFor(condition);
  if (!body || !other || !asked) return [];
  const [used, stand] = asked.isPositive ? [body, other] : [other, body];
  return isStand(stand) && isTextExpression(used) && plain(used.text).includes(plain(asked.subject))
    ? [
        {
          text: stand.text,
          leavesOthers: isWithOthers(used, asked.subject),
          form: asked.form,
          file,
          node,
          used,
        },
      ]
    : [];
}

/** Within a text the keys have the other quotes. */
function plain(text: string): string {
  return text.replaceAll('"', "'");
}

/** `if x is None: return DASH` in a function that returns texts otherwise. */
function returnedStand(file: SourceFile, node: Node): Stand[] {
  const condition = field(node, "condition");
  const asked = condition && askedFor(condition);
  const body = field(node, "consequence")?.namedChildren.filter((child) => child.type !== "comment") ?? [];
  const stand = body.length === 1 && body[0]?.type === "return_statement" ? body[0].firstNamedChild : null;
  const scope = ancestorOfType(node, ["function_definition"]);
  if (!asked || asked.isPositive || !stand || !isStand(stand) || !scope) return [];
  const others = descendantsHere(scope, "return_statement").flatMap((one) => one.firstNamedChild ?? []);
  const isOfTexts = others.some(isTextExpression);
  return isOfTexts
    ? [
        {
          text: stand.text,
          leavesOthers: others.some((one) => isTextExpression(one) && isWithOthers(one, asked.subject)),
          form: asked.form,
          file,
          node,
          used: others.find(isTextExpression) ?? stand,
        },
      ]
    : [];
}

function isStand(node: Node): boolean {
  return (
    (node.type === "string" && node.descendantsOfType("interpolation").length === 0) ||
    /^[A-Z][A-Z0-9_]*$/.test(node.text)
  );
}

function askedFor(condition: Node): { subject: string; isPositive: boolean; form: Stand["form"] } | null {
  if (/^(?:identifier|attribute|subscript)$/.test(condition.type))
    return { subject: condition.text, isPositive: true, form: "falsy" };
  if (condition.type === "not_operator") {
    const inner = field(condition, "argument");
    return inner && { subject: inner.text, isPositive: false, form: "falsy" };
  }
  const [left, right] = condition.namedChildren;
  if (condition.type !== "comparison_operator" || right?.type !== "none" || !left) return null;
  return { subject: left.text, isPositive: /\bis\s+not\b|!=/.test(condition.text), form: "is_none" };
}
