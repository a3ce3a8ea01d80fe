import type { Node } from "web-tree-sitter";
import type { CallSite, CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { isTestPath } from "../../../code/list-sources.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { frameworkAnswer, type HouseAnswer, plainSentence } from "../../house/absent-answer.ts";
import { freeName } from "../edits/names.ts";
import type { Handler } from "../fault/handler.ts";
import { guardSite } from "./guard-site.ts";
import { type Site, siteOf } from "./sites.ts";

/** What a function below the handler does not find is handed up, and refused where requests are answered. */
export interface HandedUp {
  readonly edits: readonly CandidateEdit[];
  readonly answer: HouseAnswer;
}

/**
 * The function that looks something up gives None where it is not there, and the handler, its only caller, answers that.
 * So the layer below stays free of the web. Null where others call the function too, where None would contradict what it
 * says that it returns, and where it is a generator.
 */
export function handUp(
  { code }: Investigation,
  handler: Handler,
  site: Site,
  thing: readonly string[],
): HandedUp | null {
  const symbol = code.functionAt(site.file.path, startLineOf(site.statement));
  const call = symbol && onlyCall(code.callsOf(symbol.name));
  if (!symbol || !call || !calls(code, handler, call, symbol)) return null;
  if (isHandedOn(code, symbol)) return null;
  if (symbol.node.descendantsOfType("yield").length > 0 || !canGiveNone(symbol)) return null;
  const above = siteOf(handler.file, call);
  if (!above) return null;
  const nameAt = ({ file, statement, name }: Site) =>
    name ?? freeName(code, file, statement, thing.join("_") || "found");
  const target = { file: handler.file, statement: above.statement, thing, subject: null, key: null };
  const answer = frameworkAnswer(code, handler.framework, "absent", target, plainSentence("absent", thing));
  const checked = answer && guardSite(above, nameAt(above), answer.lines);
  const left = guardSite(site, nameAt(site), ["return None"]);
  if (!answer || !checked || !left) return null;
  const imports = answer.imports.map((edit) => ({ ...edit, part: "fix" }));
  return { answer, edits: [...imports, ...left, ...checked] };
}

/** The one call outside of tests; null where there are several. */
function onlyCall(sites: readonly CallSite[]): Node | null {
  const [only, ...others] = sites.filter(({ path }) => !isTestPath(path));
  return only && others.length === 0 ? only.node : null;
}

/** Whether a function is given on as a value, `map(card, numbers)`: nobody knows what reads its results then. */
function isHandedOn(code: CodeIndex, { name, node: own }: FunctionSymbol): boolean {
  return code.naming(name).some((path) => {
    const file = isTestPath(path) ? null : code.file(path);
    // A variable of the same name, `card = members.card(number)`, is another thing.
    const isKnownHere = code.resolve(path, name)?.node?.id === own.id;
    return (file?.tree.rootNode.descendantsOfType(["identifier"]) ?? []).some((node) => {
      if (node.text !== name || (node.parent?.type !== "attribute" && !isKnownHere)) return false;
      const whole = node.parent?.type === "attribute" ? node.parent : node;
      const parent = whole.parent;
      const isDefined = /^(?:function_definition|dotted_name|aliased_import)$/.test(parent?.type ?? "");
      return !isDefined && !(parent?.type === "call" && field(parent, "function")?.id === whole.id);
    });
  });
}

function calls(code: CodeIndex, handler: Handler, call: Node, symbol: FunctionSymbol): boolean {
  const { node, path } = handler.symbol;
  const isInside = node.startIndex <= call.startIndex && call.endIndex <= node.endIndex;
  return (
    isInside &&
    call.tree.rootNode.id === node.tree.rootNode.id &&
    calleesOf(code, path, call).some((callee) => callee.symbol.node.id === symbol.node.id)
  );
}

/** Whether the function says nothing of its result, or that it may be None. */
function canGiveNone(symbol: FunctionSymbol): boolean {
  const said = field(symbol.node, "return_type")?.text ?? null;
  return said === null || /\bNone\b|\bOptional\b|\bAny\b/.test(said);
}
