import type { CodeIndex } from "../../../code/code-index.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { leavings, operationOf, sourceOf } from "../../house/javascript/leavings.ts";
import { javascriptNothingValue } from "../../house/javascript/nothing-value.ts";
import { javascriptThing } from "../../house/javascript/things.ts";
import { houseLeavings } from "../../house/javascript/write-leaving.ts";
import { lookupForm } from "../../house/same-lookup/javascript.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { freeName } from "../javascript/names.ts";
import { insertAfter, insertBefore, replaceNode, usesSemicolons } from "../javascript/statements.ts";
import { isUnderCondition } from "./guard-absent.ts";
import { operandOf } from "./operand.ts";
import { nothingAsked, type Site, sitesOf } from "./sites.ts";

const MOST = 2;
/** A handler that gives its answer back says by a status that it is one. */
const STATUS = /(?<![\w.])[45]\d\d(?![\w.])/;

/**
 * What was looked up and is not there is passed over as the code beside it does, or given on as nothing where callers expect
 * that. With `unknown`, the word for a key of which nothing is known, a lookup without a name gets one, and the reasons that
 * the house states are put into that word.
 */
export function leaveIdeas(
  investigation: Investigation,
  fault: JavascriptFault,
  origin: Origin,
  unknown: string | null = null,
): Idea[] {
  const { code } = investigation;
  const found = sitesOf(code, origin).flatMap((plain): Idea[] => {
    const isKnown = plain.name === null && unknown === null && isHandedOn(code, plain);
    const site = named(code, plain, unknown !== null || isTakenApart(plain) || isKnown);
    if (site.name === null) return [];
    const left = houseLeavings(code, {
      file: site.file,
      statement: site.statement,
      situation: "nothing",
      operation: operationOf(site.expression),
      lookedUp: lookupForm(site.expression),
      source: sourceOf(site.expression),
      subject: site.name,
      operand: operandOf(site.expression),
    })
      .filter(({ lines }) => site.handler === null || !isAnswering(lines, site.handler.response))
      .map((leaving) => {
        const condition =
          unknown === null
            ? fitting(nothingAsked(site, site.name ?? "", leaving.condition), fault)
            : nothingAsked(site, site.name ?? "", null);
        const body = unknown === null ? leaving.lines : leaving.lines.map((line) => ofUnknown(line, unknown));
        const [only] = body;
        const lines =
          !leaving.isBlock && body.length === 1
            ? [`if (${condition}) ${only}`]
            : [`if (${condition}) {`, ...body.map((line) => `\t${line}`), "}"];
        return ideaOf(investigation, site, lines, leaving.evidence, leaving.imports, origin);
      });
    return left.length > 0 || isKnown ? left : nothingIdeas(investigation, site, origin);
  });
  return found.slice(0, MOST);
}

/** What is answered about one thing says nothing of another; refusals are written for what is refused. */
function isAnswering(lines: readonly string[], response: string | null): boolean {
  const answers = response === null ? STATUS : new RegExp(`\\b${response}\\.`);
  return lines.some((line) => answers.test(line));
}

interface NamedSite extends Site {
  /** Whether the lookup has to be taken out of its statement first. */
  readonly isTakenOut: boolean;
}

/** `const { groups } = LINE.exec(line)`: the value is taken apart at once. */
function isTakenApart({ expression }: Site): boolean {
  const declarator = expression.parent?.type === "variable_declarator" ? expression.parent : null;
  return /^(?:object|array)_pattern$/.test((declarator && field(declarator, "name")?.type) ?? "");
}

/** `doorsOf(depotOf(row.to))`: the value goes on at once, and elsewhere the same lookup is looked at first. */
function isHandedOn(code: CodeIndex, site: Site): boolean {
  const { expression } = site;
  const form = lookupForm(expression);
  const isGivenOn = expression.parent?.type === "arguments" && !isUnderCondition(site);
  return isGivenOn && form !== null && leavings(code).some(({ lookedUp }) => lookedUp === form);
}

function named(code: CodeIndex, site: Site, isWanted: boolean): NamedSite {
  if (site.name !== null || !isWanted) return { ...site, isTakenOut: false };
  const isMatch = /\.(?:match|exec)\(/.test(site.expression.text);
  const thing = isMatch ? "match" : javascriptThing(null, site.expression)?.join("_") || "found";
  return { ...site, name: freeName(code, site.file, site.statement, thing), isTakenOut: true };
}

/** `"no parcel"` as a reason for leaving, said of a kind that nobody knows: `"unknown kind"`, in the same writing. */
function ofUnknown(line: string, word: string): string {
  return line.replace(/(["'`])((?:(?!\1)[^\\$])+)\1/g, (whole, quote: string, text: string) => {
    if (/^[A-Z][A-Z\d]*_[A-Z_\d]+$/.test(text)) return `${quote}UNKNOWN_${word.toUpperCase()}${quote}`;
    if (/^[a-z\d]+(?:-[a-z\d]+)+$/.test(text)) return `${quote}unknown-${word}${quote}`;
    if (/^[a-z\d]+(?:_[a-z\d]+)+$/.test(text)) return `${quote}unknown_${word}${quote}`;
    if (!/\s/.test(text)) return whole;
    return `${quote}${/^[A-Z]/.test(text) ? "Unknown" : "unknown"} ${word}${quote}`;
  });
}

function nothingIdeas(investigation: Investigation, site: NamedSite, origin: Origin): Idea[] {
  const { code } = investigation;
  const definition = functionAround(site.statement);
  const symbol = code.symbolsOf(site.file.path)?.functions.find(({ node }) => node.id === definition?.id);
  // Behind a lookup in the middle of a loop, the rest of the loop would be lost.
  if (!symbol || field(symbol.node, "body")?.id !== site.statement.parent?.id) return [];
  const nothing = javascriptNothingValue(code, symbol);
  if (nothing?.basis !== "house") return [];
  const value = nothing.value === "undefined" ? "" : ` ${nothing.value}`;
  const end = usesSemicolons(site.file) ? ";" : "";
  return [
    ideaOf(
      investigation,
      site,
      [`if (${nothingAsked(site, site.name ?? "", null)}) return${value}${end}`],
      nothing.evidence,
      [],
      origin,
    ),
  ];
}

function ideaOf(
  { event }: Investigation,
  { file, statement, expression, name, isTakenOut }: NamedSite,
  lines: readonly string[],
  evidence: readonly string[],
  imports: readonly Omit<Idea["edits"][number], "part">[],
  origin: Origin,
): Idea {
  const end = usesSemicolons(file) ? ";" : "";
  return {
    name: `without_${name}`,
    sentence: `What has no ${name} is passed over`,
    cause:
      `\`${name}\` was looked up and may not be there, and nothing looks whether it is: ${origin.why}`.slice(
        0,
        200,
      ),
    explanation: `Does about it what ${evidence.join(", ")} do about such values.`,
    edits: [
      ...imports,
      ...(isTakenOut
        ? [
            insertBefore(file, statement, [`const ${name} = ${expression.text}${end}`, ...lines]),
            replaceNode(file, expression, name ?? expression.text),
          ]
        : [insertAfter(file, statement, lines)]),
      // What the house does it does as a whole: a note that no test sees is half of it.
    ].map((edit) => ({ ...edit, part: "fix", together: "reaction" })),
    basis: "house",
    expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    place: { path: file.path, line: startLineOf(statement) },
  };
}

/** A strict comparison asks for the very value that this lookup gives for nothing. */
function fitting(condition: string, { exception }: JavascriptFault): string {
  const empty = /of null\b|as it is null/.test(exception.value) ? "null" : "undefined";
  return condition.replace(/(===)\s*(?:undefined|null)\b/g, `$1 ${empty}`);
}
