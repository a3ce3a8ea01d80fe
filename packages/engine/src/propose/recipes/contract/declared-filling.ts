import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { fieldsOf } from "../../../code/python/class-fields.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

/** Types of values that come in as something else and are made by a call. */
const MADE = /^(?:\w+\.)?(?:Decimal|int|float|date|datetime|time|timedelta|UUID|Fraction)$/;

interface Filling {
  readonly file: SourceFile;
  /** The values by field. */
  readonly given: ReadonlyMap<string, Node>;
}

/**
 * A field that is declared with a type, and that one place fills with a raw value while it converts the field beside it of
 * the same type: the writer is mended in the form of its neighbour, so that every reader gets what is declared.
 */
export function declaredFillings({ code, fault, type, message, suspects, trails }: Scene): Guess[] {
  if (!/^(?:TypeError|AttributeError)$/.test(type) || /NoneType/.test(message)) return [];
  const onWay = [
    ...suspects,
    ...trails.flat().flatMap(({ node, members }) => (members.length === 0 ? [node] : [])),
  ];
  const names = onWay
    .flatMap((node) => [node, ...node.descendantsOfType("attribute")])
    .flatMap((node) => (node.type === "attribute" ? (field(node, "attribute")?.text ?? []) : []));
  const place = `${fault.file.path}:${fault.line}`;
  for (const name of new Set(names)) {
    const raw = ownersOf(code, name).flatMap((declared) =>
      fillingsOf(code, declared.owner).flatMap((filling) => mendingOf(code, filling, name, declared)),
    );
    const [mending, ...further] = raw;
    if (!mending || further.length > 0) continue;
    const { file, value, text, beside, owner, type } = mending;
    const idea = runningIdea({
      cause: `\`${owner.name}.${name}\` is declared as \`${type}\`, and ${file.path}:${startLineOf(value)} fills it with a value as it came; ${place} takes it for what is declared.`,
      explanation: `\`${value.text}\` becomes \`${text}\`, as \`${beside}\` beside it is made, so that the field holds what it is declared to hold.`,
      edits: [replaceNode(file, value, text)],
      name: "values_of_one_type",
      sentence: "Values of one type meet.",
    });
    return [{ strength: 0.95, idea }];
  }
  return [];
}

interface Mending extends Declared {
  readonly file: SourceFile;
  readonly value: Node;
  readonly text: string;
  readonly beside: string;
}

interface Declared {
  readonly owner: ClassSymbol;
  readonly type: string;
}

/** The classes that declare a field with a type that values are made of. */
function ownersOf(code: CodeIndex, name: string): Declared[] {
  const paths = code.mentions(`${name}:`).filter((path) => path.endsWith(".py"));
  return paths
    .filter((path) => code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.classes ?? [])
    .flatMap((owner) =>
      fieldsOf(owner).flatMap((one) =>
        one.name === name && one.annotation ? [{ owner, type: one.annotation.text }] : [],
      ),
    );
}

function fillingsOf(code: CodeIndex, owner: ClassSymbol): Filling[] {
  const fields = fieldsOf(owner).filter(({ annotation }) => annotation !== null);
  // Who validates what it is given converts it as well, and a constructor by hand does as it likes.
  const isPlain =
    !/BaseModel|Schema|Model$/.test(owner.bases.join(" ")) &&
    !/\bdef (?:__init__|__new__|__post_init__)\b/.test(owner.node.text);
  if (!isPlain) return [];
  return code.callsOf(owner.name).flatMap((site) => {
    const file = code.file(site.path);
    const callee = field(site.node, "function");
    if (!file || file.isTest || !callee || lastNameOf(callee) !== owner.name) return [];
    const { positional, named, hasSplat } = readCall(site.node);
    if (hasSplat) return [];
    const given = new Map(named);
    for (const [place, value] of positional.entries()) {
      const own = fields[place];
      if (own) given.set(own.name, value);
    }
    return [{ file, given }];
  });
}

/** The value of a field as it came, in the form of a neighbour of the same type that is converted. */
function mendingOf(code: CodeIndex, { file, given }: Filling, name: string, declared: Declared): Mending[] {
  const { owner, type } = declared;
  const value = given.get(name);
  if (!value || !isRaw(value) || value.text.includes("\n")) return [];
  if (!MADE.test(type) && !isEnumeration(code, type)) return [];
  for (const other of fieldsOf(owner)) {
    const kin = given.get(other.name);
    if (other.name === name || other.annotation?.text !== type || kin?.type !== "call") continue;
    const text = kin.text.includes("\n") ? null : inFormOf(kin, value);
    if (text !== null) return [{ ...declared, file, value, text, beside: kin.text }];
  }
  return [];
}

function isEnumeration(code: CodeIndex, type: string): boolean {
  return code.classesNamed(type).some(({ bases }) => bases.some((base) => /(?:Enum|Flag)$/.test(base)));
}

/** `_money(fields["unit"])`, `datetime.strptime(row["from"], FORMAT)` around another value. */
function inFormOf(kin: Node, value: Node): string | null {
  const callee = field(kin, "function");
  const { positional, named, hasSplat } = readCall(kin);
  const [first, ...further] = positional;
  if (!callee || !first || named.size > 0 || hasSplat || !isRaw(first) || lastNameOf(callee) === "get")
    return null;
  if (!further.every(({ type, text }) => /^(?:string|integer)$/.test(type) || /^[A-Z][A-Z0-9_]*$/.test(text)))
    return null;
  return `${callee.text}(${[value, ...further].map(({ text }) => text).join(", ")})`;
}

/** `fields["unit"]`, `fields.get("standing", 0)`: a value as it came. What may be None is nobody's to convert. */
function isRaw(node: Node): boolean {
  if (node.type === "subscript") return true;
  if (node.type !== "call") return false;
  const callee = field(node, "function");
  const { positional } = readCall(node);
  const [key, fallback] = positional;
  return (
    callee?.type === "attribute" &&
    lastNameOf(callee) === "get" &&
    key !== undefined &&
    plainString(key) !== null &&
    fallback !== undefined &&
    fallback.type !== "none"
  );
}
