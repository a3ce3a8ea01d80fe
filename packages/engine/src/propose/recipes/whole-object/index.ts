import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { classOfValue } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { capturedIn, isRecord } from "../contract/captured.ts";
import { statementOnLine } from "../edits/statements.ts";
import { classHeld } from "../fault/held-class.ts";
import type { OwnFrame } from "../fault/own-fault.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { membersOf } from "../misspelt-name/members.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe } from "../stimuli/findings-recipe.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const guide = pythonGuide({
  slug: "whole-object",
  title: "Fix a call that hands over an object where its number is wanted, in Python",
  summary:
    "This error occurs when a function that takes a number, key or name is given the object that has it. It fails only where the value is looked up, compared or sent, maybe several calls further in.",
  trace: [
    ["    tasks.receipt.delay(order)", "The object itself is handed over."],
    ["TypeError: unhashable type: 'Order'", "It was looked up like a number."],
  ],
  causes: [
    [
      "whole",
      "The object instead of its key",
      "Both are at hand, and the names are close.",
      "tasks.receipt.delay(order)",
    ],
  ],
  fix: [
    "Hand over what the parameter says.",
    "tasks.receipt.delay(order)",
    "tasks.receipt.delay(order.number)",
  ],
  testing: [
    "Take the way through the caller.",
    "assert client.post(f'/orders/{number}/collected').status_code == 202",
  ],
  questions: [
    ["Should the function take both?", "No: what runs in another process or is stored needs the key."],
  ],
});

/** An object that was handed over where a function takes its number, key or name. */
export const wholeObjectRecipe: Recipe = findingsRecipe({
  slug: "whole-object",
  guide,
  score: (fault, investigation) => (findings(investigation, fault).length > 0 ? 0.92 : null),
  findings,
});

/** A parameter that held an object of the project which has a member of the parameter's name. */
interface Whole {
  readonly index: number;
  readonly symbol: FunctionSymbol;
  readonly parameter: string;
  /** The class of the object; null for a dictionary, which is known by what it held. */
  readonly owner: ClassSymbol | null;
  readonly held: CapturedValue | undefined;
  readonly member: string;
}

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const { code } = investigation;
  if (
    !/^(?:TypeError|KeyError|AttributeError|ValueError|\w*(?:Interface|Programming)Error)$/.test(
      lastPart(fault.exception.type),
    )
  )
    return [];
  for (let index = fault.frames.length - 1; index > 0; index -= 1) {
    const whole = wholeIn(code, fault.frames[index], index);
    const given = whole && givenAt(code, fault, whole);
    if (!whole || !given) continue;
    const custom = keysElsewhere(code, whole, given.node);
    const [place] = custom;
    if (place === undefined && !isDeclaredPlain(whole)) continue;
    const what = whole.owner ? `an object of ${whole.owner.name}` : "a whole record";
    const sentence = `\`${given.node.text}\` is ${what}, and \`${whole.symbol.name}\` takes its \`${whole.member}\`.`;
    const part = whole.owner ? `.${whole.member}` : `["${whole.member}"]`;
    return [
      {
        id: "whole",
        sentence,
        path: given.file.path,
        line: startLineOf(given.node),
        advice: "Declare the kinds of parameters; a type checker finds such calls.",
        ideas: [
          runningIdea({
            cause: sentence,
            explanation: `Its \`${whole.member}\` is handed over${place === undefined ? "" : `, as at ${place}`}.`,
            edits: [textEdit(given.file, given.node.endIndex, given.node.endIndex, part)],
            basis: place === undefined ? "standard" : "house",
            name: `${whole.member}_is_handed_over`,
            sentence: `The ${whole.member} is handed over.`,
          }),
        ],
      },
    ];
  }
  return [];
}

function lastPart(type: string): string {
  return type.split(".").at(-1) ?? type;
}

function wholeIn(code: CodeIndex, frame: OwnFrame | undefined, index: number): Whole | null {
  const symbol = frame && code.functionAt(frame.path, frame.line);
  if (!frame || !symbol) return null;
  for (const { name } of parametersOf(symbol.node)) {
    const held = frame.frame.locals?.[name];
    const owner = classHeld(code, held);
    const member = owner ? memberMeant(owner, name) : keyMeant(held, name);
    if (!member || (owner ? speaksOfClass(symbol, name, owner) : readsOf(symbol, name))) continue;
    return { index, symbol, parameter: name, owner, held, member };
  }
  return null;
}

/** `id` of a record for a parameter `order_id`. */
function keyMeant(held: CapturedValue | undefined, parameter: string): string | null {
  if (!isRecord(held) || held.$class !== undefined) return null;
  const short = /_(?:id|pk|number|code|key|slug|name|uuid)$/.exec(parameter)?.[0].slice(1);
  if (Object.hasOwn(held, parameter)) return parameter;
  return short !== undefined && Object.hasOwn(held, short) ? short : null;
}

/** Whether a function takes entries out of a parameter, which it takes for a record then. */
function readsOf({ node }: FunctionSymbol, parameter: string): boolean {
  return node.descendantsOfType("subscript").some((one) => field(one, "value")?.text === parameter);
}

/** `number` of an order for a parameter `number`, `id` for `order_id`. */
function memberMeant(owner: ClassSymbol, parameter: string): string | null {
  const members = membersOf(owner);
  if (members.has(parameter)) return parameter;
  const own = owner.name.replace(/(?<=[a-z\d])(?=[A-Z])/g, "_").toLowerCase();
  const rest = parameter.startsWith(`${own}_`) ? parameter.slice(own.length + 1) : null;
  const short = rest ?? (/_(?:id|pk|number|code|key|slug|name|uuid)$/.exec(parameter)?.[0].slice(1) || null);
  return short !== null &&
    members.has(short) &&
    (rest !== null || own.endsWith(parameter.slice(0, -short.length - 1)))
    ? short
    : null;
}

/** Whether the function says itself that it takes such objects. */
function speaksOfClass({ node }: FunctionSymbol, parameter: string, owner: ClassSymbol): boolean {
  const declared = parametersOf(node).find(({ name }) => name === parameter)?.annotation?.text ?? "";
  const reads = node
    .descendantsOfType("attribute")
    .some(
      (one) =>
        field(one, "object")?.text === parameter && membersOf(owner).has(field(one, "attribute")?.text ?? ""),
    );
  return reads || new RegExp(`\\b${owner.name}\\b`).test(declared);
}

function isDeclaredPlain({ symbol, parameter }: Whole): boolean {
  const declared = parametersOf(symbol.node).find(({ name }) => name === parameter)?.annotation?.text ?? "";
  return /^(?:int|str|float|UUID|uuid\.UUID|bytes)$/.test(declared);
}

/** The argument, in a function further out, by which the object was handed over. */
function givenAt(
  code: CodeIndex,
  { frames }: PythonFault,
  whole: Whole,
): { readonly file: SourceFile; readonly node: Node } | null {
  for (let index = whole.index - 1; index >= 0; index -= 1) {
    const frame = frames[index];
    const file = frame && code.file(frame.path);
    const statement = file && frame ? statementOnLine(file, frame.line) : null;
    if (!frame || !file || file.isTest || !statement) return null;
    const given = statement
      .descendantsOfType("call")
      .filter((call) => startLineOf(call) <= frame.line && frame.line <= call.endPosition.row + 1)
      .flatMap((call) => {
        const { positional, named } = readCall(call);
        return [...positional, ...named.values()];
      })
      .filter((node) => /^(?:identifier|attribute)$/.test(node.type) && isOf(code, frame, node, whole));
    const [only, ...others] = given;
    if (others.length > 0) return null;
    if (!only) continue;
    // A function that only passes it on was given it in its turn.
    const symbol = code.functionAt(frame.path, frame.line);
    const isPassedOn =
      symbol !== null &&
      symbol !== undefined &&
      (whole.owner ? memberMeant(whole.owner, only.text) : keyMeant(whole.held, only.text)) !== null &&
      parametersOf(symbol.node).some(({ name }) => name === only.text);
    if (!isPassedOn) return { file, node: only };
  }
  return null;
}

function isOf(code: CodeIndex, frame: OwnFrame, node: Node, { owner, held: whole }: Whole): boolean {
  const { locals } = frame.frame;
  if (!owner) {
    const own = locals !== null && node.type === "identifier" ? locals[node.text] : undefined;
    return own !== undefined && JSON.stringify(own) === JSON.stringify(whole);
  }
  const raw = locals !== null && node.type === "identifier" ? locals[node.text] : capturedIn(locals, node);
  const held = classHeld(code, raw);
  if (raw !== undefined) return held?.node.id === owner.node.id;
  return classOfValue(code, frame.path, node)?.node.id === owner.node.id;
}

/** Where others hand over `….number`: to the same function, or to one beside it for a parameter of that name. */
function keysElsewhere(code: CodeIndex, { symbol, parameter, member, owner }: Whole, own: Node): string[] {
  const beside = (code.symbolsOf(symbol.path)?.functions ?? []).filter(({ node }) =>
    parametersOf(node).some(({ name }) => name === parameter),
  );
  return [symbol, ...beside.filter(({ node }) => node.id !== symbol.node.id)].flatMap((called) => {
    const at = parametersOf(called.node)
      .filter(({ name }) => name !== "self" && name !== "cls")
      .findIndex(({ name }) => name === parameter);
    return code.mentions(called.name).flatMap((path) => {
      const file = code.file(path);
      if (file?.language !== "python") return [];
      return file.tree.rootNode.descendantsOfType("call").flatMap((call) => {
        const callee = field(call, "function");
        // A task is called by what its name has: `receipt.delay(number)`.
        const names =
          callee?.type === "attribute"
            ? [lastNameOf(callee), lastNameOf(field(callee, "object") ?? callee)]
            : [callee?.text];
        if (!names.includes(called.name)) return [];
        const { positional, named } = readCall(call);
        const value = named.get(parameter) ?? positional[at];
        const isKey = owner
          ? value?.type === "attribute" && field(value, "attribute")?.text === member
          : value?.type === "subscript" && new RegExp(`\\[["']${member}["']\\]$`).test(value.text);
        return value && isKey && value.id !== own.id ? [`${path}:${startLineOf(value)}`] : [];
      });
    });
  });
}
