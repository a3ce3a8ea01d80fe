import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { type PythonCall, readCall } from "../../../code/python/calls.ts";
import { fieldsOf } from "../../../code/python/class-fields.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { callsWithin } from "../../../diagnose/origin/bounded-search.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { replaceNode } from "../edits/expressions.ts";
import { trailOf } from "../fault/trail.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { capturedValue } from "./captured.ts";
import type { Guess, Scene } from "./scene.ts";

/** Messages of operations that wanted a number and got a text. */
const TEXT_FOR_NUMBER =
  /\bcomponent: str$|'(?:int|float|datetime\.timedelta)' and 'str'|'str' and '(?:int|float)'|"int"\) to str|sequence by non-int of type 'float'|^'str' object cannot be interpreted as an integer|indices must be integers or slices, not str|^slice indices must be integers|must be (?:real number|an? (?:int|float)\w*)[^,]*, not str/;

/** An option, setting or argument of a program, which is a text until somebody reads it as a number. */
export interface Source {
  readonly path: string;
  readonly line: number;
  /** `--days`, `BATCH` */
  readonly name: string;
  readonly edits: readonly Edit[];
  readonly says: string;
  /** Where another one of its kind is read so. */
  readonly kin: string | null;
  /** Whether the code itself writes a number for it, a default. */
  readonly isToldByDefault: boolean;
}

/**
 * A number that a program is given as a text: by an option of `argparse` or `click` without a type, by the environment, a
 * file of settings, the command line. It is read as a number where it comes in, as those beside it are.
 */
export function typedSources(scene: Scene): Guess[] {
  const { investigation, fault, message, code } = scene;
  if (!TEXT_FOR_NUMBER.test(message)) return [];
  for (const node of namesOn(scene)) {
    const captured = capturedValue(scene, node);
    const digits = typeof captured === "string" ? bare(captured) : null;
    if (captured !== undefined && (digits === null || !NUMBER.test(digits))) continue;
    for (const place of trailOf(investigation, fault.file.path, node)) {
      const file = code.file(place.path);
      if (!file || file.isTest || place.members.length > 0 || file.language !== "python") continue;
      const source = sourceAt(code, file, place.node, (given) => kindOf(scene, digits ?? given));
      if (!source) continue;
      const guess = {
        strength: source.kin || source.isToldByDefault ? 0.9 : 0.76,
        idea: runningIdea({
          cause: `\`${source.name}\` comes in at ${source.path}:${source.line} as a text, and ${fault.file.path}:${fault.line} takes it for a number.`,
          explanation: `${source.says}${source.kin ? `, as at ${source.kin}` : ""}.`,
          edits: source.edits,
          basis: source.kin ? "house" : source.isToldByDefault ? "standard" : "guess",
          name: "a_number_is_read_as_one",
          sentence: "What is given as digits is taken for a number.",
        }),
      };
      return [guess];
    }
  }
  return [];
}

/**
 * The source of a text that is held against numbers, with the edits by which it is read as one. Null where the way that the
 * value took passes none.
 */
export function sourceOfText(scene: Scene, path: string, node: Node, kind: "int" | "float"): Source | null {
  for (const place of trailOf(scene.investigation, path, node)) {
    const file = scene.code.file(place.path);
    if (!file || file.isTest || place.members.length > 0 || file.language !== "python") continue;
    const source = sourceAt(scene.code, file, place.node, () => kind);
    if (source) return source;
  }
  return null;
}

const NUMBER = /^[-+]?\d+(?:\.\d+)?$/;

function bare(text: string): string {
  return /^'(.*)'$/s.exec(text)?.[1] ?? text;
}

function namesOn({ fault }: Scene): Node[] {
  const { statement, line } = fault;
  const all = statement.descendantsOfType(["identifier", "attribute", "subscript", "call"]);
  return all.filter(
    (node) =>
      startLineOf(node) <= line &&
      line <= node.endPosition.row + 1 &&
      !(node.parent?.type === "attribute" && field(node.parent, "attribute")?.id === node.id) &&
      !(node.parent?.type === "call" && field(node.parent, "function")?.id === node.id) &&
      !(node.parent?.type === "keyword_argument" && field(node.parent, "name")?.id === node.id),
  );
}

/** `float` for decimals and for what meets other floats; a whole number otherwise. */
function kindOf({ message }: Scene, digits: string | null): "int" | "float" {
  return digits?.includes(".") || /'float'/.test(message) ? "float" : "int";
}

type Kind = (given: string | null) => "int" | "float";

function sourceAt(code: CodeIndex, file: SourceFile, node: Node, kind: Kind): Source | null {
  if (node.type === "attribute") return ofParser(code, node, kind) ?? ofClass(code, node, kind);
  if (node.type === "identifier") return ofCommand(file, node, kind);
  return ofSettings(code, file, node, kind);
}

/** `args.days` of an `argparse` parser. */
function ofParser(code: CodeIndex, node: Node, kind: Kind): Source | null {
  const name = field(node, "attribute")?.text ?? "";
  const sites = callsWithin(code, "add_argument").filter(({ path }) => code.file(path)?.isTest === false);
  const all = sites.filter((site) => destOf(readCall(site.node)) === name);
  // Of commands that have an argument of one name, it is the one without a type that gives a text.
  const open = all.filter((site) => !readCall(site.node).named.has("type"));
  const declared = open.length === 1 ? open : all;
  const [only, ...others] = declared;
  const file = only && code.file(only.path);
  if (!only || !file || others.length > 0 || usedAsText(code, name)) return null;
  const call = readCall(only.node);
  if (["type", "action", "choices", "nargs"].some((one) => call.named.has(one))) return null;
  const fallback = defaultOf(call);
  if (fallback === null) return null;
  const wanted = kind(fallback.number);
  const typed = sites.filter((site) => readCall(site.node).named.get("type")?.text === wanted);
  const kin = typed.find((site) => all.includes(site)) ?? typed[0];
  const last = call.positional.at(-1);
  return last
    ? {
        path: only.path,
        line: startLineOf(only.node),
        name: call.positional.at(-1)?.text.replace(/["']/g, "") ?? name,
        edits: [textEdit(file, last.endIndex, last.endIndex, `, type=${wanted}`)],
        says: `The option is declared with \`type=${wanted}\``,
        kin: kin ? `${kin.path}:${startLineOf(kin.node)}` : null,
        isToldByDefault: fallback.number !== null,
      }
    : null;
}

/** `Config.max_weight`, a setting that the body of a class reads. */
function ofClass(code: CodeIndex, node: Node, kind: Kind): Source | null {
  const name = field(node, "attribute")?.text;
  const owners = code
    .classesNamed((field(node, "object")?.text ?? "").split(".").at(-1) ?? "")
    .filter(({ path }) => code.file(path)?.isTest === false);
  const [owner, ...others] = owners;
  const file = owner && code.file(owner.path);
  const value = owner && others.length === 0 && fieldsOf(owner).find((one) => one.name === name)?.value;
  return file && value ? ofSettings(code, file, value, kind) : null;
}

/** The name under which `argparse` gives an option. */
export function destOf({ positional, named }: PythonCall): string | null {
  const said = named.get("dest");
  if (said) return plainString(said);
  const flags = positional.flatMap((item) => plainString(item) ?? []);
  const long = flags.find((flag) => flag.startsWith("--")) ?? flags[0];
  return long?.replace(/^-+/, "").replaceAll("-", "_") ?? null;
}

/** The default that an option has; `number` where it is one. Null where it is something else, so that no number is meant. */
function defaultOf({
  named,
}: PythonCall): { readonly node: Node | null; readonly number: string | null } | null {
  const node = named.get("default") ?? null;
  if (!node || node.type === "none") return { node, number: null };
  const text = plainString(node) ?? (/^(?:integer|float)$/.test(node.type) ? node.text : "");
  return NUMBER.test(text) ? { node, number: text } : null;
}

/** Whether somebody takes an option for a text. */
function usedAsText(code: CodeIndex, name: string): boolean {
  const read = new RegExp(
    `\\.${name}\\.(?:split|strip|lower|upper|startswith|endswith|isdigit|replace|encode)\\(`,
  );
  return code.naming(name).some((path) => read.test(code.file(path)?.text ?? ""));
}

/** The parameter of a `click` command. */
function ofCommand(file: SourceFile, node: Node, kind: Kind): Source | null {
  const owner = scopeOf(node);
  const decorated = owner.parent?.type === "decorated_definition" ? owner.parent : null;
  if (!decorated || !parametersOf(owner).some(({ name }) => name === node.text)) return null;
  const all = decorated.namedChildren
    .filter(({ type }) => type === "decorator")
    .flatMap((one) => one.descendantsOfType("call").slice(0, 1))
    .filter((call) => /^(?:option|argument)$/.test(lastNameOf(field(call, "function") ?? call) ?? ""));
  const options = file.tree.rootNode
    .descendantsOfType("decorator")
    .flatMap((one) => one.descendantsOfType("call").slice(0, 1))
    .filter((call) => /^(?:option|argument)$/.test(lastNameOf(field(call, "function") ?? call) ?? ""));
  const own = all.find((call) => clickName(readCall(call)) === node.text);
  if (!own) return null;
  const call = readCall(own);
  const fallback = defaultOf(call);
  if (
    !fallback ||
    ["type", "is_flag", "multiple", "nargs", "flag_value", "callback"].some((one) => call.named.has(one))
  )
    return null;
  const wanted = kind(fallback.number);
  const line = startLineOf(own);
  const name = call.positional.at(-1)?.text.replace(/["']/g, "") ?? node.text;
  const typed = options.find((one) => readCall(one).named.get("type")?.text === wanted);
  const byDefault = options.find((one) => {
    const value = readCall(one).named.get("default");
    return value && value.type === (wanted === "int" ? "integer" : "float");
  });
  if (fallback.node?.type === "string" && fallback.number !== null && !typed)
    return {
      path: file.path,
      line,
      name,
      edits: [replaceNode(file, fallback.node, fallback.number)],
      says: "The default is a number, which makes the option one",
      kin: byDefault ? `${file.path}:${startLineOf(byDefault)}` : null,
      isToldByDefault: true,
    };
  const last = call.positional.at(-1);
  return last
    ? {
        path: file.path,
        line,
        name,
        edits: [textEdit(file, last.endIndex, last.endIndex, `, type=${wanted}`)],
        says: `It is declared with \`type=${wanted}\``,
        kin: typed ? `${file.path}:${startLineOf(typed)}` : null,
        isToldByDefault: fallback.number !== null,
      }
    : null;
}

/** The name under which `click` hands an option to its command. */
export function clickName({ positional }: PythonCall): string | null {
  const all = positional.flatMap((item) => plainString(item) ?? []);
  const plain =
    all.find((one) => /^[A-Za-z_]\w*$/.test(one)) ?? all.find((one) => one.startsWith("--")) ?? all[0];
  return plain?.replace(/^-+/, "").split("/")[0]?.replaceAll("-", "_").toLowerCase() ?? null;
}

const ENVIRONMENT = /^(?:os\.)?(?:environ\.get|getenv|environ)$/;

/** The number that a default is: written as one, as its digits, or under the name of a constant. Null where it is none. */
function numberOf(code: CodeIndex, file: SourceFile, node: Node): string | null {
  const named = node.type === "identifier" ? code.resolve(file.path, node.text)?.node : null;
  const value = named?.type === "assignment" ? field(named, "right") : node;
  if (!value) return null;
  const text = plainString(value) ?? (/^(?:integer|float)$/.test(value.type) ? value.text : "");
  return NUMBER.test(text) ? text : null;
}

/** A value of the environment, of a file of settings, of the command line or of who sits before it. */
function ofSettings(code: CodeIndex, file: SourceFile, node: Node, kind: Kind): Source | null {
  const made = (
    text: string,
    name: string,
    told: string | null,
    kin: Node | null,
    says: string,
    whole: Node = node,
  ): Source => ({
    path: file.path,
    line: startLineOf(node),
    name,
    edits: [replaceNode(file, whole, text)],
    says,
    kin: kin ? `${file.path}:${startLineOf(kin)}` : null,
    isToldByDefault: told !== null,
  });
  const holder =
    node.type === "subscript" ? field(node, "value") : node.type === "call" ? field(node, "function") : null;
  const call = node.type === "call" ? readCall(node) : null;
  const key = call ? call.positional[0] : field(node, "subscript");
  if (!holder || node.text.includes("\n")) return null;
  const name = (key && plainString(key)) || node.text;
  if (ENVIRONMENT.test(holder.text)) {
    const { parent } = node;
    const isElse =
      parent?.type === "boolean_operator" &&
      field(parent, "operator")?.text === "or" &&
      field(parent, "left")?.id === node.id;
    const otherwise = isElse ? field(parent, "right") : null;
    const fallback = otherwise ?? call?.positional[1] ?? call?.named.get("default") ?? null;
    const text = fallback ? numberOf(code, file, fallback) : null;
    if (fallback && text === null) return null;
    const whole = otherwise && parent ? parent : node;
    const wanted = kind(text);
    const kin = file.tree.rootNode
      .descendantsOfType("call")
      .find((one) => /^(?:int|float)\((?:os\.)?(?:environ|getenv)\b/.test(one.text));
    const says = `It is read with \`${wanted}\``;
    return whole.text.includes("\n")
      ? null
      : made(`${wanted}(${whole.text})`, name, text, kin ?? null, says, whole);
  }
  if (
    /^(?:flask\.)?request\.(?:args|form|values)\.get$/.test(holder.text) &&
    call &&
    !call.named.has("type")
  ) {
    const fallback = call.positional[1] ?? call.named.get("default");
    if (
      fallback &&
      !/^(?:integer|float|none)$/.test(fallback.type) &&
      !NUMBER.test(plainString(fallback) ?? "")
    )
      return null;
    const wanted = kind(fallback?.text ?? null);
    const kin = file.tree.rootNode
      .descendantsOfType("call")
      .find(
        (one) =>
          /request\.(?:args|form|values)\.get$/.test(field(one, "function")?.text ?? "") &&
          readCall(one).named.has("type"),
      );
    const text = `${node.text.slice(0, -1).replace(/,\s*$/, "")}, type=${wanted})`;
    return made(text, name, fallback?.text ?? null, kin ?? null, `It is read with \`type=${wanted}\``);
  }
  if (node.type === "call" && /^(?:input|click\.prompt)$/.test(holder.text))
    return made(`${kind(null)}(${node.text})`, name, null, null, `It is read with \`${kind(null)}\``);
  if (node.type === "subscript" && /^(?:sys\.)?argv$/.test(holder.text) && key?.type === "integer")
    return made(`${kind(null)}(${node.text})`, name, null, null, `It is read with \`${kind(null)}\``);
  return ofConfigParser(code, file, node, kind, made);
}

/** `config["pool"]["workers"]` and `config.get("pool", "workers")`, read with `getint` or `getfloat`. */
function ofConfigParser(
  code: CodeIndex,
  file: SourceFile,
  node: Node,
  kind: Kind,
  made: (text: string, name: string, told: string | null, kin: Node | null, says: string) => Source,
): Source | null {
  const getter = kind(null) === "int" ? "getint" : "getfloat";
  const isParser = (name: string): boolean => {
    const root = name.split(/[.[]/)[0] ?? "";
    const bound = code.resolve(file.path, root)?.node;
    const value = bound?.type === "assignment" ? (field(bound, "right")?.text ?? "") : "";
    return (
      /ConfigParser\(/.test(value) || new RegExp(`\\b${root}\\s*=\\s*[\\w.]*ConfigParser\\(`).test(file.text)
    );
  };
  const kin = file.tree.rootNode
    .descendantsOfType("call")
    .find((one) => lastNameOf(field(one, "function") ?? one) === getter);
  const says = `It is read with \`${getter}\``;
  if (node.type === "subscript") {
    const section = field(node, "value");
    const key = field(node, "subscript");
    const outer = section?.type === "subscript" ? field(section, "value") : null;
    return section && key && outer && isParser(outer.text)
      ? made(`${section.text}.${getter}(${key.text})`, key.text, null, kin ?? null, says)
      : null;
  }
  const callee = field(node, "function");
  const object =
    callee?.type === "attribute" && field(callee, "attribute")?.text === "get"
      ? field(callee, "object")
      : null;
  if (!object || !callee || !isParser(object.text) || readCall(node).named.size > 0) return null;
  const given = field(node, "arguments")?.text ?? "()";
  return made(`${object.text}.${getter}${given}`, given, null, kin ?? null, says);
}
