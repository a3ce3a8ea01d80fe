import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { dottedName, field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { isCaughtSomewhere } from "../../house/caught-classes.ts";
import { refusedStatus } from "../../house/status.ts";
import { answered, type Idea, NO_ERROR } from "../stimuli/idea.ts";
import { requestStimulus } from "../stimuli/request.ts";
import { type BadValue, editsFor } from "./react.ts";

/** Names of classes that stand for refusals of any kind, and not for one matter. */
const GENERAL =
  /^(?:[A-Z]\w*)?(?:Refused|Rejected|Error|Exception|Problem|Failure|Failed|Fault|Invalid|Denied)$|^(?:Bad|Invalid|Failed)[A-Z]\w*$/;
const OTHER_MATTERS =
  /Limit|Stock|Exceed|Conflict|Forbidden|Auth|Permission|Expired|Duplicate|Exists|Locked|Timeout|Config|Network|Connection|Parse|Format|Syntax/;

/**
 * A file whose refusals are all of one class of the project, which somebody catches: what is not there is refused with it
 * as well, said in the same manner. Null where the file raises several classes, or none with a text.
 */
export function soleRefusalIdea(investigation: Investigation, bad: BadValue): Idea | null {
  const { code } = investigation;
  const raised = raisesIn(code, bad.file.path);
  const classes = new Set(raised.map(({ name }) => name));
  const [first] = raised;
  const [name] = classes;
  if (!first || name === undefined || classes.size !== 1) return null;
  const plain = name.split(".").at(-1) ?? name;
  const isOfIt = bad.situation === "absent" && saysAbsent(plain, bad.thing);
  if (!(isOfIt || GENERAL.test(plain)) || OTHER_MATTERS.test(plain) || !isCaughtSomewhere(code, plain))
    return null;
  const style = first.text;
  if (style === null || first.others > 0) return null;
  const said = `no ${bad.thing.join(" ").replaceAll("_", " ")}${bad.key ? ` for {${bad.key}}` : ""}`;
  const text = /^[A-Z]/.test(style) ? `${said[0]?.toUpperCase()}${said.slice(1)}` : said;
  const quote = first.quote;
  const line = `raise ${name}(${bad.key ? "f" : ""}${quote}${text}${quote})`;
  const edits = bad.key?.includes(quote) ? null : editsFor(bad, { lines: [line], alias: null }, []);
  if (!edits) return null;
  const status = refusedStatus(code, bad.file.path, first.node);
  const isAsked = requestStimulus(investigation) !== null;
  if (isAsked && (status === null || status >= 500)) return null;
  return {
    cause: bad.cause,
    explanation: `${bad.what} is refused with \`${name}\`, with which ${bad.file.path} refuses everything else.`,
    edits,
    basis: isOfIt ? "house" : "guess",
    expectation: isAsked
      ? status === null
        ? NO_ERROR
        : answered([status])
      : { kind: "raises", type: plain, detail: [] },
    name: bad.name,
    sentence: `${bad.what} is refused.`,
  };
}

/** `NoVan`, `UnknownVan`, `VanNotFound` of a van. */
function saysAbsent(name: string, thing: readonly string[]): boolean {
  const own = thing.map((word) => word.replace(/_/g, "").toLowerCase()).join("");
  const meant =
    /^(?:No|Unknown|Missing)([A-Z]\w*?)(?:Error|Exception)?$/.exec(name)?.[1] ??
    /^([A-Z]\w*?)(?:NotFound|NotKnown|Unknown|Missing|DoesNotExist)(?:Error|Exception)?$/.exec(name)?.[1];
  return own !== "" && meant?.toLowerCase() === own;
}

interface Raised {
  readonly node: Node;
  readonly name: string;
  /** Beginning of its text; null where it has none. */
  readonly text: string | null;
  readonly quote: string;
  /** Further arguments that it needs. */
  readonly others: number;
}

function raisesIn(code: CodeIndex, path: string): Raised[] {
  const file = code.file(path);
  if (!file) return [];
  return file.tree.rootNode.descendantsOfType("raise_statement").flatMap((node): Raised[] => {
    const call = node.firstNamedChild;
    const callee = call?.type === "call" ? field(call, "function") : call;
    const name = callee ? dottedName(callee) : null;
    if (!call || !name || code.classesNamed(name.split(".").at(-1) ?? "").length === 0) return [];
    const { positional, named } = readCall(call.type === "call" ? call : node);
    const [given] = positional;
    const text = given?.type === "string" ? given.text.replace(/^[a-zA-Z]*(?:"""|'''|"|')/, "") : null;
    const quote = given?.text.replace(/^[a-zA-Z]*/, "")[0] ?? '"';
    return [{ node, name, text, quote, others: positional.length - 1 + named.size }];
  });
}
