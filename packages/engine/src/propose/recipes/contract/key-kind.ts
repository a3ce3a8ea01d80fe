import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { argument, readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { calleesOf, enclosingClass } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";
import { trailOf } from "../fault/trail.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { capturedValue, isRecord } from "./captured.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/**
 * A key that is there in another form: the number 7 in a dictionary that a JSON file gave, whose keys are texts; the text
 * "12" in a dictionary whose keys are numbers; `eur` where the keys are written `EUR`.
 */
export function keyKinds(scene: Scene): Guess[] {
  if (scene.type === "IndexError")
    return onLine(scene.fault, "subscript")
      .flatMap((read) => shownIndex(scene, read))
      .slice(0, 1);
  if (scene.type !== "KeyError") return [];
  const key = scene.message.trim();
  const text = /^(['"])(.*)\1$/s.exec(key)?.[2];
  for (const read of onLine(scene.fault, "subscript")) {
    const holder = field(read, "value");
    const index = field(read, "subscript");
    if (!holder || !index || read.parent?.type === "delete_statement") continue;
    if (plainString(index) !== null && plainString(index) !== text) continue;
    const found =
      text === undefined
        ? /^-?\d+$/.test(key)
          ? numberInTexts(scene, holder, index, key)
          : []
        : [...textInNumbers(scene, holder, index, text), ...otherCase(scene, holder, index, text)];
    if (found.length > 0) return found;
    const shown = shownIndex(scene, read);
    if (shown.length > 0) return shown;
  }
  return [];
}

/**
 * The form in which others look into the same collection with a value of the same name: `counts[product.sku]` for
 * `counts[product]`, `pages[page - 1]` for `pages[page]`. All of them have to agree.
 */
function shownIndex(scene: Scene, read: Node): Guess[] {
  const { fault } = scene;
  const holder = field(read, "value");
  const index = field(read, "subscript");
  if (!holder || !index || !/^(?:identifier|attribute|subscript)$/.test(index.type)) return [];
  const name = index.text;
  const forms = readsOf(scene, holder)
    .filter(({ index: other }) => other.id !== index.id)
    .map(({ index: other, where }) => ({ text: formOf(other, name), where }));
  const told = forms.filter((form): form is { text: string; where: string } => form.text !== null);
  const texts = new Set(told.map(({ text }) => text));
  const [first] = told;
  if (!first || texts.size !== 1 || first.text === name) return [];
  return [
    {
      strength: 0.9,
      idea: runningIdea({
        cause: `${fault.file.path}:${fault.line} looks into \`${holder.text}\` with \`${name}\` itself.`,
        explanation: `It looks with \`${first.text}\`, as at ${told
          .map(({ where }) => where)
          .slice(0, 3)
          .join(", ")}.`,
        edits: [replaceNode(fault.file, index, first.text)],
        name: "index_is_formed_as_elsewhere",
      }),
    },
  ];
}

/** An index that is made of one value: its text, where that value is of this name; null for others. */
function formOf(index: Node, name: string): string | null {
  if (index.text === name) return name;
  const parts = index
    .descendantsOfType(["identifier", "attribute", "subscript"])
    .filter(({ text }) => text === name);
  const others = index
    .descendantsOfType("identifier")
    .filter(
      (node) =>
        !parts.some((part) => part.startIndex <= node.startIndex && node.endIndex <= part.endIndex) &&
        !(node.parent?.type === "attribute" && field(node.parent, "attribute")?.id === node.id) &&
        !(node.parent?.type === "call" && field(node.parent, "function")?.id === node.id),
    );
  return parts.length === 1 && others.length === 0 ? index.text : null;
}

/** Keys of a captured dictionary; null where it was not captured. */
function capturedKeys(scene: Scene, holder: Node): string[] | null {
  const value = capturedValue(scene, holder);
  return isRecord(value) ? Object.keys(value) : null;
}

/** Calls that give what was written as JSON, whose keys are texts. */
function isJsonSource({ node }: ValuePlace): boolean {
  const callee = node.type === "call" ? (field(node, "function")?.text ?? "") : "";
  return /^(?:json|simplejson|orjson|ujson|rapidjson)\.loads?$|\.json$|\bget_json$/.test(callee);
}

function numberInTexts(scene: Scene, holder: Node, index: Node, key: string): Guess[] {
  const { code, fault, investigation } = scene;
  const keys = capturedKeys(scene, holder);
  const isThere = keys?.includes(key) ?? false;
  const isOpen = keys === null;
  const trail = trailOf(investigation, fault.file.path, holder);
  const source = trail.findIndex(isJsonSource);
  if (!isThere && !(isOpen && source >= 0)) return [];
  if (keys?.some((one) => !/^-?\d+$/.test(one)) && keys.length > 0) {
    // A dictionary that holds other keys as well is read by texts.
    return isThere ? [indexAs(scene, index, "str", "guess", 0.6)] : [];
  }
  const others = readsOf(scene, holder).filter(({ index: other }) => other.id !== index.id);
  const asText = others.filter(({ index: other }) => /^str\(/.test(other.text));
  if (asText.length > 0 && asText.length === others.length)
    return [indexAs(scene, index, "str", "house", 0.9, asText[0]?.where)];
  const place = source < 0 ? undefined : wrappable(trail.slice(0, source + 1));
  const file = place && code.file(place.path);
  if (!place || !file || file.isTest) return isThere ? [indexAs(scene, index, "str", "guess", 0.6)] : [];
  const { node } = place;
  return [
    {
      strength: isThere ? 0.92 : 0.78,
      idea: runningIdea({
        cause: `${file.path}:${startLineOf(node)} reads JSON, whose keys are texts, and ${fault.file.path}:${fault.line} looks for the number ${key}.`,
        explanation: "The keys become numbers again where they are read, so that all users find them.",
        edits: [replaceNode(file, node, `{int(key): value for key, value in ${node.text}.items()}`)],
        basis: "standard",
        name: "keys_that_were_read_are_numbers",
      }),
    },
  ];
}

/** The farthest expression of a way that is the value itself: not a mere name, no part of it read later. */
function wrappable(trail: readonly ValuePlace[]): ValuePlace | undefined {
  return trail.findLast(
    ({ node, members }) =>
      members.length === 0 && /^(?:call|subscript)$/.test(node.type) && !node.text.includes("\n"),
  );
}

interface KeyRead {
  readonly index: Node;
  readonly where: string;
}

/** Reads of dictionaries of the same name, over the project's code. */
function readsOf({ code }: Scene, holder: Node): KeyRead[] {
  const name = holder.text.split(".").at(-1) ?? holder.text;
  if (!/^\w+$/.test(name)) return [];
  return code
    .naming(name)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode.descendantsOfType(["subscript", "call", "comparison_operator"]).flatMap((node) => {
        if (node.type === "comparison_operator") {
          const [left, right] = node.namedChildren;
          const isSearch =
            node.namedChildCount === 2 && node.children.some(({ type }) => /^(?:not )?in$/.test(type));
          return left && right && isSearch && (right.text.split(".").at(-1) ?? "") === name
            ? [{ index: left, where: `${file.path}:${startLineOf(node)}` }]
            : [];
        }
        const callee = node.type === "call" ? field(node, "function") : null;
        const isGet =
          callee?.type === "attribute" &&
          /^(?:get|pop|setdefault)$/.test(field(callee, "attribute")?.text ?? "");
        const of = node.type === "subscript" ? field(node, "value") : isGet ? field(callee, "object") : null;
        const index = node.type === "subscript" ? field(node, "subscript") : readCall(node).positional[0];
        return of && index && (of.text.split(".").at(-1) ?? "") === name
          ? [{ index, where: `${file.path}:${startLineOf(node)}` }]
          : [];
      }),
    );
}

function indexAs(
  { fault }: Scene,
  index: Node,
  kind: string,
  basis: "house" | "guess",
  strength: number,
  where?: string,
): Guess {
  return {
    strength,
    idea: runningIdea({
      cause: `${fault.file.path}:${fault.line} looks for \`${index.text}\` in another form than the keys have.`,
      explanation: `It is looked for as \`${kind}\`${where ? `, as at ${where}` : ""}.`,
      edits: [replaceNode(fault.file, index, `${kind}(${index.text})`)],
      basis,
      name: "key_has_the_form_of_the_keys",
    }),
  };
}

function textInNumbers(scene: Scene, holder: Node, index: Node, text: string): Guess[] {
  if (!/^-?\d+$/.test(text)) return [];
  const { code, fault, investigation } = scene;
  const keys = capturedKeys(scene, holder);
  const trail = trailOf(investigation, fault.file.path, holder);
  const isOfNumbers = trail.some(hasNumberKeys);
  if (!isOfNumbers && !keys?.includes(text)) return [];
  const others = readsOf(scene, holder).filter(({ index: other }) => other.id !== index.id);
  const way = trailOf(investigation, fault.file.path, index);
  // Somebody on its way says, or shows, that a number is meant: there it becomes one.
  for (const place of way) {
    const slot = place.members.length === 0 ? slotOf(scene, place) : null;
    const file = slot && code.file(place.path);
    if (!file || file.isTest || place.node.text.includes("\n")) continue;
    return [
      {
        strength: 0.9,
        idea: runningIdea({
          cause: `${place.path}:${startLineOf(place.node)} hands over a text where ${slot} takes a number.`,
          explanation: "It is read as a number there.",
          edits: [replaceNode(file, place.node, `int(${place.node.text})`)],
          name: "key_is_a_number",
        }),
      },
    ];
  }
  const asNumber = others.find(({ index: other }) => /^int\(/.test(other.text));
  return [indexAs(scene, index, "int", asNumber ? "house" : "guess", asNumber ? 0.88 : 0.6, asNumber?.where)];
}

/** Dictionaries that are written down with numbers as keys, or made with `int(…)`. */
export function hasNumberKeys({ node, members }: ValuePlace): boolean {
  if (members.length > 0) return false;
  if (node.type === "dictionary") {
    const keys = node.namedChildren.flatMap((child) =>
      child.type === "pair" ? (field(child, "key") ?? []) : [],
    );
    return keys.length > 0 && keys.every((key) => key.type === "integer");
  }
  const body = node.type === "dictionary_comprehension" ? field(node, "body") : null;
  return body !== null && /^int\(/.test(field(body, "key")?.text ?? "");
}

/** The function whose parameter this argument fills, where the parameter is said, or shown by other callers, to be a number. */
function slotOf({ code }: Scene, { path, node }: ValuePlace): string | null {
  const call = node.parent && ancestorOfType(node, ["call"]);
  const isGiven =
    node.parent?.type === "argument_list" ||
    (node.parent?.type === "keyword_argument" && field(node.parent, "value")?.id === node.id);
  if (!call || !isGiven) return null;
  const [callee, ...others] = calleesOf(code, path, call);
  if (!callee || others.length > 0) return null;
  const { symbol } = callee;
  const isMethod = enclosingClass(code, symbol.path, symbol.node) !== null;
  const parameters = parametersOf(symbol.node).slice(isMethod ? 1 : 0);
  const given = readCall(call);
  const place = parameters.findIndex(({ name }, index) => argument(given, name, index)?.id === node.id);
  const parameter = parameters[place];
  if (!parameter) return null;
  if (/^int\b/.test(parameter.annotation?.text ?? "")) return symbol.name;
  const shown = code
    .callsOf(symbol.name)
    .filter((site) => site.node.id !== call.id && !code.file(site.path)?.isTest)
    .flatMap((site) => argument(readCall(site.node), parameter.name, place) ?? []);
  return shown.some((one) => /^int\(/.test(one.text)) ? symbol.name : null;
}

/** `eur` for `EUR`: the keys are all of one case, and the house writes it so where it looks elsewhere. */
function otherCase(scene: Scene, holder: Node, index: Node, text: string): Guess[] {
  if (plainString(index) !== null) return [];
  const { fault, investigation } = scene;
  const keys = capturedKeys(scene, holder) ?? writtenKeysOf(trailOf(investigation, fault.file.path, holder));
  const method = (["upper", "lower", "strip"] as const).find((name) => {
    const made = name === "upper" ? text.toUpperCase() : name === "lower" ? text.toLowerCase() : text.trim();
    return made !== text && keys.includes(made);
  });
  if (!method) return [];
  const others = readsOf(scene, holder).filter(({ index: other }) => other.id !== index.id);
  const like = others.find(({ index: other }) => other.text.endsWith(`.${method}()`));
  // Others that look for it as it is take the writing of the keys for what was agreed.
  if (!like && others.some(({ index: other }) => other.text === index.text)) return [];
  return [
    {
      strength: like ? 0.9 : 0.6,
      idea: runningIdea({
        cause: `${fault.file.path}:${fault.line} looks for \`${text}\`, and the key is written otherwise.`,
        explanation: `It is looked for as \`${index.text}.${method}()\`${like ? `, as at ${like.where}` : ""}.`,
        edits: [replaceNode(fault.file, index, `${index.text}.${method}()`)],
        basis: like ? "house" : "guess",
        name: "key_is_written_as_the_keys_are",
      }),
    },
  ];
}

function writtenKeysOf(trail: readonly ValuePlace[]): string[] {
  return trail
    .filter(({ node, members }) => node.type === "dictionary" && members.length === 0)
    .flatMap(({ node }) =>
      node.namedChildren.flatMap((child) => {
        const key = child.type === "pair" ? field(child, "key") : null;
        return (key && plainString(key)) ?? [];
      }),
    );
}
