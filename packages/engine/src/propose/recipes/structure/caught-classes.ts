import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex } from "../../../code/code-index.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { endLineOf, field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { classNamed } from "../../../diagnose/origin/javascript/functions.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { singular } from "../../house/words.ts";
import { insertAfter, usesSemicolons } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** A class whose name says that something is not known, whatever else is refused with it. */
const OF_UNKNOWN = /Unknown|Unsupported|Unhandled|NotFound|NoSuch|Unrecogni[sz]ed/;
/** Failures that have nothing to do with what is looked up. */
const OF_OTHER =
  /Time|Abort|Cancel|Cycl|Circular|Network|Connect|Http|Auth|Permission|Forbidden|Retry|Limit|Quota|Conflict|Duplicate|Lock|Syntax|Closed|Full|Empty/i;

/**
 * `const handler = handlers[message.kind];` finds nothing, and a caller on the trace has an answer for `Unsupported`, a class of
 * the project that nobody throws, or that says by its name what happened: it is thrown where nothing is found.
 */
export function caughtClassGuesses(scene: Scene): Guess[] {
  const { fault, investigation, trace } = scene;
  const { code } = investigation;
  const [way] = trace.ways;
  if (!way || fault.handler || way.place.members.length > 0) return [];
  const file = code.file(way.place.path);
  const lookup = lookupOf(way.place.node);
  if (!file || file.isTest || !lookup) return [];
  const { statement, name, table, key } = lookup;
  const found = new Map(
    caughtOn(scene)
      .filter((one) => isMeant(code, one) || thrownBeside(statement, one.name, "", key) !== null)
      .map((one) => [one.node.id, one]),
  );
  const [thrown] = found.values();
  const given =
    thrown &&
    (thrownBeside(statement, thrown.name, wordFor(table, key), key) ??
      argumentFor(thrown, wordFor(table, key), key));
  if (!thrown || found.size > 1 || given === null || given === undefined) return [];
  const isKnown = classNamed(code, file.path, thrown.name)?.node.id === thrown.node.id;
  const plan = isKnown
    ? { local: thrown.name, edits: [] }
    : planJavascriptImport(code, file, { path: thrown.path, name: thrown.name });
  if (!plan) return [];
  const end = usesSemicolons(file) ? ";" : "";
  return [
    guess(scene, 0.9, {
      name: "thrown_as_it_is_caught",
      sentence: `What is not there is left to the one who catches ${thrown.name}`,
      cause: `\`${name}\` was looked up and is not there for every ${wordFor(table, key)}, and nothing looks whether it is.`,
      explanation: `Throws \`${thrown.name}\`, for which a caller has an answer.`,
      edits: [
        ...plan.edits,
        insertAfter(file, statement, [`if (!${name}) throw new ${plan.local}(${given})${end}`]),
      ],
      basis: "house",
      place: { path: file.path, line: startLineOf(statement) },
    }),
  ];
}

interface Lookup {
  readonly statement: Node;
  readonly name: string;
  readonly table: Node;
  readonly key: Node;
}

/** `const handler = handlers[kind];`, `const handler = handlers.get(kind);`, of a value that is read behind it. */
function lookupOf(node: Node): Lookup | null {
  const bound = node.type === "identifier" ? lastBinding(node, node.text) : node;
  const declarator = bound?.parent?.type === "variable_declarator" ? bound.parent : null;
  const statement = declarator?.parent;
  const name = declarator && field(declarator, "name");
  if (!bound || !statement || name?.type !== "identifier" || statement.namedChildCount !== 1) return null;
  const callee = bound.type === "call_expression" ? field(bound, "function") : null;
  const isGet = callee?.type === "member_expression" && field(callee, "property")?.text === "get";
  const table = callee ? (isGet ? field(callee, "object") : null) : field(bound, "object");
  const key = isGet ? field(bound, "arguments")?.firstNamedChild : field(bound, "index");
  if (!table || !key || plainString(key) !== null || !/^[\w$]+(?:\.[\w$]+)*$/.test(key.text)) return null;
  return { statement, name: name.text, table, key };
}

/** `kind` of `message.kind`; of a plain name or key what the table holds one of. */
function wordFor(table: Node, key: Node): string {
  const own = lastNameOf(key) ?? "key";
  const held = (lastNameOf(table) ?? "").toLowerCase();
  return /^(?:name|key|id|value|k)$/.test(own) && singular(held) !== held ? singular(held) : own;
}

/** Classes that a `catch` around a call on the trace tells from other errors. */
function caughtOn({ fault, investigation: { code } }: Scene): ClassSymbol[] {
  return fault.frames.flatMap(({ path, line }) => {
    const file = code.file(path);
    const around = (file?.tree.rootNode.descendantsOfType("try_statement") ?? []).filter((node) => {
      const body = field(node, "body");
      return body !== null && startLineOf(body) <= line && line <= endLineOf(body);
    });
    return around.flatMap((node) => {
      const clause = field(node, "handler");
      return (clause?.descendantsOfType("binary_expression") ?? []).flatMap((asked) => {
        const right = field(asked, "right");
        if (field(asked, "operator")?.text !== "instanceof" || !right || isThrownOn(asked)) return [];
        return classNamed(code, path, right.text) ?? [];
      });
    });
  });
}

/** `if (error instanceof Own) throw error`: it is let through, and has no answer here. */
function isThrownOn(asked: Node): boolean {
  const branch = asked.parent?.parent?.type === "if_statement" ? asked.parent.parent : null;
  return branch !== null && /^\{?\s*throw\b/.test(field(branch, "consequence")?.text ?? "");
}

/** Whether it is thrown for such a reason: its name says so, or there is no other. */
function isMeant(code: CodeIndex, { name, bases }: ClassSymbol): boolean {
  if (!bases.some((base) => /Error$/.test(base)) || OF_OTHER.test(name)) return false;
  const isThrown = code.mentions(`new ${name}(`).some((path) => code.file(path)?.isTest === false);
  return !isThrown || OF_UNKNOWN.test(name);
}

/**
 * What the function itself gives the class in front of the lookup, where that is one text beside values: the text is said of
 * what is not known.
 */
function thrownBeside(statement: Node, name: string, word: string, key: Node): string | null {
  const scope = functionAround(statement);
  const [made, ...others] = (scope?.descendantsOfType("throw_statement") ?? [])
    .map((node) => node.firstNamedChild)
    .filter((node) => node?.type === "new_expression" && field(node, "constructor")?.text === name);
  if (!made || others.length > 0 || made.endIndex > statement.startIndex) return null;
  const given = field(made, "arguments")?.namedChildren ?? [];
  const texts = given.filter(({ type }) => /^(?:string|template_string)$/.test(type));
  const isPlain = given.every((node) => texts.includes(node) || /^[\w$]+$/.test(node.text));
  if (texts.length !== 1 || !isPlain) return null;
  return given
    .map((node) => (texts.includes(node) ? `\`unknown ${word} \${${key.text}}\`` : node.text))
    .join(", ");
}

/** What its constructor takes: words, or what was looked up where it makes words of that; null where it takes more. */
function argumentFor({ node }: ClassSymbol, word: string, key: Node): string | null {
  const maker = (field(node, "body")?.namedChildren ?? []).find(
    (one) => one.type === "method_definition" && field(one, "name")?.text === "constructor",
  );
  const words = `\`unknown ${word} \${${key.text}}\``;
  if (!maker) return words;
  const [first, ...others] = field(maker, "parameters")?.namedChildren ?? [];
  const parameter = first && (field(first, "pattern") ?? first);
  if (parameter?.type !== "identifier" || others.some(({ type }) => !/^(?:assignment|optional)/.test(type)))
    return null;
  const handed = maker
    .descendantsOfType("call_expression")
    .find((call) => field(call, "function")?.text === "super");
  const told = handed && field(handed, "arguments")?.firstNamedChild;
  if (!told) return null;
  if (told.text === parameter.text) return words;
  return told.type === "template_string" && told.text.includes(`\${${parameter.text}}`) ? key.text : null;
}
