import type { Node } from "web-tree-sitter";
import { argumentsOf, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { replaceNode } from "../javascript/statements.ts";
import { waitFor } from "../structure/awaits.ts";
import { boundValue, fixed, nameOf, objectOf, onlyCall, quoteOf, type Slip } from "./spot.ts";

/** `Object.fromEntries(header.split("; "))`: texts are no pairs. The message shows one of them. */
const textsAsPairs: Slip = {
  message:
    /^(?:Iterator value (.+) is not an entry object|Headers constructor: init\[\d+\] \("(.+)"\) is not iterable)/s,
  fix(spot, match) {
    const text = match[1] ?? match[2] ?? "";
    const marks = ["=", ":"].filter((mark) => text.includes(mark));
    const call = onlyCall(spot, (one) => /^(?:fromEntries|Map|Headers)$/.test(nameOf(one)));
    const list = call && argumentsOf(call)[0];
    const [mark] = marks;
    if (!list || !mark || marks.length > 1 || text.split(mark).length > 2) return null;
    const written = text.includes(`${mark} `) ? `${mark} ` : mark;
    const quote = quoteOf(spot.file);
    return fixed(
      `\`${nameOf(call)}\` at ${spot.file.path}:${spot.line} takes pairs, and is given texts.`,
      `Takes each text apart at "${written}".`,
      [
        textEdit(
          spot.file,
          list.endIndex,
          list.endIndex,
          `.map((pair) => pair.split(${quote}${written}${quote}))`,
        ),
      ],
    );
  },
};

/** `JSON.parse(readFile(path))` */
const promiseAsText: Slip = {
  message: /"\[object Promise\]" is not valid JSON/,
  fix(spot) {
    const call = onlyCall(spot, (one) => field(one, "function")?.text === "JSON.parse");
    const given = call && argumentsOf(call)[0];
    const made = given?.type === "identifier" ? boundValue(given) : given;
    if (made?.type !== "call_expression") return null;
    const edits = waitFor(spot.investigation.code, spot.file, made, false, 2);
    return (
      edits &&
      fixed(
        `\`${made.text.slice(0, 40)}\` at ${spot.file.path}:${startLineOf(made)} gives a promise, and no text.`,
        "Awaits it.",
        edits,
      )
    );
  },
};

/** `BigInt(amount * 100)`: the product of a decimal fraction is a little off. */
const almostWhole: Slip = {
  message: /^The number (-?\d+\.\d+) cannot be converted to a BigInt because it is not an integer/,
  fix(spot, match) {
    const value = Number(match[1]);
    const call = onlyCall(spot, (one) => nameOf(one) === "BigInt");
    const given = call && argumentsOf(call)[0];
    if (!given || !/\*/.test(given.text) || Math.abs(value - Math.round(value)) > 1e-6) return null;
    return fixed(
      `\`${given.text.slice(0, 40)}\` at ${spot.file.path}:${spot.line} is whole but for the error of a decimal fraction.`,
      "Rounds it.",
      [replaceNode(spot.file, given, `Math.round(${given.text})`)],
    );
  },
};

/** `Math.ceil(total / 10n)` */
const bigintToMath: Slip = {
  message: /^Cannot convert a BigInt value to a number$/,
  fix(spot) {
    const calls = spot.calls.filter((one) => objectOf(one)?.text === "Math");
    const inner = calls.find(
      (one) => !argumentsOf(one).some((argument) => calls.some(({ id }) => id === argument.id)),
    );
    if (!inner) return null;
    const given = argumentsOf(inner);
    const edits = given.flatMap((argument) => {
      if (argument.type === "number")
        return /n$/.test(argument.text) ? [replaceNode(spot.file, argument, argument.text.slice(0, -1))] : [];
      return [replaceNode(spot.file, argument, asNumber(argument))];
    });
    return fixed(
      `\`${nameOf(inner)}\` at ${spot.file.path}:${spot.line} takes numbers, and is given a BigInt.`,
      "Counts with numbers there.",
      edits,
    );
  },
};

/** Both sides of a quotient become numbers before it is made, so that its fraction is not lost. */
function asNumber(value: Node): string {
  const [left, right] = [field(value, "left"), field(value, "right")];
  const operator = field(value, "operator")?.text;
  if (value.type !== "binary_expression" || !left || !right || operator !== "/")
    return `Number(${value.text})`;
  return [left, right]
    .map((side) => (/^\d+n$/.test(side.text) ? side.text.slice(0, -1) : `Number(${side.text})`))
    .join(" / ");
}

/** `statement.run([name, count])`: `node:sqlite` takes a list for an object with the names 0 and 1. */
const listOfParameters: Slip = {
  message: /^Unknown named parameter '0'/,
  fix(spot) {
    const call = onlyCall(spot, (one) => /^(?:run|get|all|iterate)$/.test(nameOf(one)));
    const given = call ? argumentsOf(call) : [];
    const [list] = given;
    if (!list || given.length > 1 || list.type === "object") return null;
    const written = list.type === "array" ? list.text.slice(1, -1).trim() : `...${list.text}`;
    return fixed(
      `\`${nameOf(call as Node)}\` at ${spot.file.path}:${spot.line} takes each value as an argument of its own.`,
      "Hands over the values one by one.",
      [replaceNode(spot.file, list, written)],
    );
  },
};

/** `statement.run(item)` of an object with more than the statement names. */
const unnamedParameter: Slip = {
  message: /^Unknown named parameter '([A-Za-z_]\w*)'/,
  fix(spot) {
    const call = onlyCall(spot, (one) => /^(?:run|get|all|iterate)$/.test(nameOf(one)));
    const given = call && argumentsOf(call)[0];
    const prepared = call && objectOf(call);
    const source = prepared && (boundValue(prepared) ?? prepared);
    const first =
      source?.type === "call_expression" && nameOf(source) === "prepare" ? argumentsOf(source)[0] : null;
    const sql = first && plainString(first.type === "identifier" ? (boundValue(first) ?? first) : first);
    if (!given || !sql || !/^(?:identifier|member_expression)$/.test(given.type)) return null;
    const names = [
      ...new Set([...sql.matchAll(/(?<![:\w])[:$@]([A-Za-z_]\w*)/g)].map(([, name]) => name ?? "")),
    ];
    if (names.length === 0) return null;
    return fixed(
      `\`${given.text}\` at ${spot.file.path}:${spot.line} holds more than the statement names.`,
      "Hands over what the statement names.",
      [
        replaceNode(
          spot.file,
          given,
          `{ ${names.map((name) => `${name}: ${given.text}.${name}`).join(", ")} }`,
        ),
      ],
    );
  },
};

/** `this.total += price` where the class only reads `total`, of a field of its own. */
const readOnlyMember: Slip = {
  message: /^Cannot set property ([\w$]+) of #<[\w$]+> which has only a getter/,
  fix(spot, match) {
    const { file, line } = spot;
    const name = match[1] ?? "";
    const target = file.tree.rootNode
      .descendantsOfType("member_expression")
      .find((node) => startLineOf(node) === line && node.text === `this.${name}`);
    const property = target && field(target, "property");
    let body = target?.parent ?? null;
    while (body && body.type !== "class_body") body = body.parent;
    const getter = body?.namedChildren.find(
      (child) =>
        child.type === "method_definition" &&
        field(child, "name")?.text === name &&
        child.children.some(({ type }) => type === "get"),
    );
    const held = /^\{\s*return this\.([#_]?[\w$]+);?\s*\}$/.exec(
      (getter && field(getter, "body")?.text) ?? "",
    )?.[1];
    if (!property || !held || held === name) return null;
    return fixed(
      `\`${name}\` at ${file.path}:${line} can only be read; what it reads is \`${held}\`.`,
      `Writes \`${held}\`.`,
      [replaceNode(file, property, held)],
    );
  },
};

/** `new Promise(setTimeout(() => "done", ms))`: the timer is given a way to tell that it is over. */
const timerAsPromise: Slip = {
  message: /^Promise resolver (?:#<Timeout>|\[object Object\]) is not a function/,
  fix(spot) {
    const maker = onlyCall(spot, (one) => one.type === "new_expression" && nameOf(one) === "Promise");
    const timer = maker && argumentsOf(maker)[0];
    const [callback, ...rest] =
      timer?.type === "call_expression" && nameOf(timer) === "setTimeout" ? argumentsOf(timer) : [];
    if (!maker || !timer || !callback) return null;
    const isEmpty = /^\(\) => (?:\{\s*\}|undefined|null)$/.test(callback.text);
    const body = field(callback, "body");
    const told = isEmpty
      ? "resolve"
      : body && body.type !== "statement_block"
        ? `() => resolve(${body.text})`
        : null;
    if (told === null) return null;
    return fixed(
      `\`Promise\` at ${spot.file.path}:${spot.line} takes a function, and is given a timer that runs already.`,
      "Starts the timer in the function, and tells when it is over.",
      [
        replaceNode(
          spot.file,
          timer,
          `(resolve) => setTimeout(${[told, ...rest.map(({ text }) => text)].join(", ")})`,
        ),
      ],
    );
  },
};

/** Values that are of another kind than the language takes, where the message or the code shows how they become it. */
export const VALUE_SLIPS: readonly Slip[] = [
  textsAsPairs,
  promiseAsText,
  almostWhole,
  bigintToMath,
  listOfParameters,
  unnamedParameter,
  readOnlyMember,
  timerAsPromise,
];
