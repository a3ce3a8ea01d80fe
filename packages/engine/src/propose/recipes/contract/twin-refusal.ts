import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { raisedClass } from "../../house/house-reaction.ts";
import { refusedStatus } from "../../house/status.ts";
import { isAlwaysEvaluated } from "../bad-value/react.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { insertAfter, insertBefore, statementOf } from "../edits/statements.ts";
import { isHandler } from "../fault/handler.ts";
import { answered, FINE, type Idea } from "../stimuli/idea.ts";
import { requestStimulus } from "../stimuli/request.ts";
import { type Lookup, parameterOf } from "./asked-lookup.ts";
import { hasDefaults, isPatternCall, toleratesOtherwise, twinsOf } from "./refusing-twins.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";
import { raiseFor } from "./twin-words.ts";

/**
 * A function that looks something up by what it is given, and takes for granted that it is there, where its neighbours
 * refuse what they do not find in the same tables, or by the same service, with an error of the project: it refuses alike.
 */
export function twinRefusals(scene: Scene): Guess[] {
  const { code, fault, investigation } = scene;
  const { file, function: symbol } = fault;
  if (
    !symbol ||
    !fault.isInnermost ||
    isHandler(code, symbol) ||
    scopeOf(fault.statement).id !== symbol.node.id
  )
    return [];
  const lookup = lookupOf(scene, symbol);
  if (!lookup) return [];
  const twins = twinsOf(code, file, symbol, lookup);
  const [first] = twins;
  const classes = new Set(twins.map(({ reaction }) => raisedClass(reaction.statements.at(-1) ?? null)));
  if (!first || classes.size !== 1 || hasDefaults(code, symbol, lookup)) return [];
  const raised = raiseFor(code, file, first, lookup);
  const edits = raised && lookup.guarded(raised);
  if (!edits) return [];
  const name = [...classes][0] ?? "";
  const status = refusedStatus(code, file.path, first.reaction.statements.at(-1) ?? first.reaction.guard);
  const isWeb = requestStimulus(investigation) !== null;
  // What nobody answers is no refusal.
  if (isWeb && status === null) return [];
  const places = twins.map(({ reaction }) => `${file.path}:${startLineOf(reaction.guard)}`).slice(0, 3);
  const idea: Idea = {
    cause: `\`${symbol.name}\` takes for granted that \`${lookup.source}\` has what it is asked for.`,
    explanation: `What is not there is refused with \`${name}\`, as at ${places.join(", ")}.`,
    edits: edits.map((edit) => ({ ...edit, part: "fix", ...(edits.length > 1 && { together: "fix" }) })),
    basis: "house",
    expectation: isWeb
      ? status === null
        ? FINE
        : answered([status])
      : { kind: "raises", type: name, detail: [] },
    name: `unknown_${lookup.parameter}`,
    sentence: "What is not there is refused as the functions beside this one do.",
  };
  return [{ strength: 0.86, idea }];
}

function lookupOf(scene: Scene, symbol: FunctionSymbol): Lookup | null {
  const { type, message } = scene;
  if (type === "KeyError") return tableLookup(scene, symbol);
  if (type === "IndexError" && /list index out of range|tuple index out of range/.test(message))
    return firstOfCall(scene, symbol);
  if (/'NoneType' object (?:is not subscriptable|has no attribute)/.test(message))
    return matchedText(scene, symbol);
  return null;
}

/** `match = REQUEST.fullmatch(text)` and then `match["path"]`, in a line that runs whenever the function does. */
function matchedText({ code, fault }: Scene, symbol: FunctionSymbol): Lookup | null {
  const { file, statement } = fault;
  const names = new Set(
    [...onLine(fault, "subscript"), ...onLine(fault, "attribute")].flatMap((node) => {
      const object = field(node, node.type === "subscript" ? "value" : "object");
      return object?.type === "identifier" ? [object.text] : [];
    }),
  );
  const found = [...names].flatMap((name) => {
    const bound = symbol.node
      .descendantsOfType("assignment")
      .filter((node) => field(node, "left")?.text === name && node.endIndex <= statement.startIndex);
    const [only, ...others] = bound;
    const call = only && field(only, "right");
    const home = only && others.length === 0 ? statementOf(only) : null;
    if (!home || call?.type !== "call" || !isPatternCall(call)) return [];
    const { positional } = readCall(call);
    const text = positional.at(-1);
    const parameter = text && parameterOf(symbol, text);
    return parameter ? [{ name, home, parameter, source: field(call, "function")?.text ?? "" }] : [];
  });
  const [only, ...others] = found;
  if (!only || others.length > 0 || toleratesOtherwise(code, file, symbol)) return null;
  return {
    parameter: only.parameter,
    source: only.source,
    kind: "pattern",
    function: symbol.name,
    statement: only.home,
    guarded: (raise) => {
      const edit = insertAfter(file, only.home, [`if ${only.name} is None:`, `\t${raise}`]);
      return edit && [{ ...edit, part: "fix" }];
    },
  };
}

/** `COUNTRIES[country.upper()]` */
function tableLookup({ fault }: Scene, symbol: FunctionSymbol): Lookup | null {
  const { file, statement } = fault;
  const [read, ...others] = onLine(fault, "subscript").filter(
    (node) => field(node, "value")?.type !== "subscript",
  );
  const [holder, index] = [read && field(read, "value"), read && field(read, "subscript")];
  const parameter = index ? parameterOf(symbol, index) : null;
  if (!read || !holder || !index || others.length > 0 || !parameter || !isPlain(holder)) return null;
  const isWritten =
    /assignment$|^delete_statement$/.test(read.parent?.type ?? "") &&
    field(read.parent ?? read, "left")?.id === read.id;
  if (isWritten || !isAlwaysEvaluated(read, statement)) return null;
  return {
    parameter,
    source: holder.text,
    kind: "table",
    function: symbol.name,
    statement,
    guarded: (raise) => {
      const edit = insertBefore(file, statement, [`if ${index.text} not in ${holder.text}:`, `\t${raise}`]);
      return edit && [{ ...edit, part: "fix" }];
    },
  };
}

/** `gazetteer.search(address)[0]`, `rows = find(name)` and then `rows[0]` */
function firstOfCall({ code, fault }: Scene, symbol: FunctionSymbol): Lookup | null {
  const { file, statement } = fault;
  const [read, ...others] = onLine(fault, "subscript").filter((node) =>
    /^(?:0|-1)$/.test(field(node, "subscript")?.text ?? ""),
  );
  const value = read && field(read, "value");
  if (!read || !value || others.length > 0 || !isAlwaysEvaluated(read, statement)) return null;
  const found = foundBy(symbol, value);
  if (!found) return null;
  return {
    ...found,
    kind: "call",
    function: symbol.name,
    statement,
    guarded: (raise) => {
      if (value.type === "identifier") {
        const edit = insertBefore(file, statement, [`if not ${value.text}:`, `\t${raise}`]);
        return edit && [{ ...edit, part: "fix" }];
      }
      const name = freeName(code, file, statement, "found");
      const edit = value.text.includes("\n")
        ? null
        : insertBefore(file, statement, [`${name} = ${value.text}`, `if not ${name}:`, `\t${raise}`]);
      return (
        edit && [
          { ...edit, part: "fix" },
          { ...replaceNode(file, value, name), part: "fix" },
        ]
      );
    },
  };
}

function foundBy(symbol: FunctionSymbol, value: Node): Pick<Lookup, "parameter" | "source"> | null {
  const made =
    value.type === "identifier" ? (bindingOf(symbol, value)?.childForFieldName("right") ?? null) : value;
  const call = made?.type === "await" ? made.firstNamedChild : made;
  if (call?.type !== "call") return null;
  const callee = field(call, "function");
  const { positional, named } = readCall(call);
  const asked = [...positional, ...named.values()].flatMap((node) => parameterOf(symbol, node) ?? []);
  const [parameter] = asked;
  return callee && parameter ? { parameter, source: callee.text } : null;
}

function bindingOf(symbol: FunctionSymbol, { text, startIndex }: Node): Node | null {
  const [only, ...others] = symbol.node
    .descendantsOfType("assignment")
    .filter((node) => field(node, "left")?.text === text && node.endIndex <= startIndex);
  return only && others.length === 0 ? only : null;
}
