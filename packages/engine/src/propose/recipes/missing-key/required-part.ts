import type { Node } from "web-tree-sitter";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import {
  frameworkAnswer,
  type HouseAnswer,
  houseAnswer,
  plainSentence,
  restatedAnswer,
} from "../../house/absent-answer.ts";
import type { RefusalTarget } from "../../house/write-refusal.ts";
import { isAlwaysEvaluated } from "../bad-value/react.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { insertAfter, insertBefore, statementOf } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import { originsOf } from "../fault/own-fault.ts";
import { requestPartOf } from "../fault/request-part.ts";
import { answered, type Idea } from "../stimuli/idea.ts";
import { requestStimulus, variedBody } from "../stimuli/request.ts";
import type { KeyFinding } from "./ideas.ts";
import type { KeyCase } from "./key-case.ts";

/** A part that the request must have: the client is told so, as the house tells it. */
export function requiredPart(investigation: Investigation, given: KeyCase): KeyFinding | null {
  const { literal, holder, fault } = given;
  const handler = handlerOf(investigation, fault);
  if (literal === null || !handler) return null;
  const part = requestPartOf(investigation, fault, fault.file.path, holder);
  if (part === null || part === "path") return null;
  const ideas = placesOfHolder(investigation, given).flatMap(
    ({ statement, text, isBinding, file, named }): Idea[] => {
      const target: RefusalTarget = { file, statement, thing: [literal], subject: null, key: null };
      const own = houseAnswer(investigation.code, "missing_part", target, null);
      const plain = plainSentence("missing_part", [literal]);
      const answer: HouseAnswer | null =
        own ??
        restatedAnswer(investigation.code, "missing_part", target) ??
        frameworkAnswer(investigation.code, handler.framework, "missing_part", target, plain);
      if (!answer) return [];
      const check = [`if ${given.index.text} not in ${text}:`, ...answer.lines.map((line) => `\t${line}`)];
      const bound = named ? [`${text} = ${holder.text}`, ...check] : check;
      const edit = isBinding ? insertAfter(file, statement, bound) : insertBefore(file, statement, bound);
      if (!edit) return [];
      const renaming = named ? [{ ...replaceNode(file, holder, text), part: "fix", together: "part" }] : [];
      const stimulus = requestStimulus(investigation);
      const where = answer.evidence.length > 0 ? `, as at ${answer.evidence.join(", ")}` : "";
      return [
        {
          cause: `${file.path}:${startLineOf(statement)} takes for granted that the request has \`${literal}\`.`,
          explanation: `A request without \`${literal}\` is answered with ${answer.status}${where}, before anything is done with the rest.`,
          edits: [
            ...answer.imports.map((one) => ({ ...one, part: "fix" })),
            { ...edit, part: "fix", ...(named && { together: "part" }) },
            ...renaming,
          ],
          basis: isPartOfMany(given, stimulus?.method) ? "guess" : answer.basis,
          expectation: answered([answer.status], answer.detail ? [answer.detail] : []),
          name: `without_${literal.replace(/\W+/g, "_")}`,
          sentence: `A request without ${literal} is answered with ${answer.status}.`,
          variant: stimulus && variedBody(stimulus),
        },
      ];
    },
  );
  if (ideas.length === 0) return null;
  const sentence = `The request came without \`${literal}\`, and nothing looks for it before it is used.`;
  return {
    id: "required-part",
    sentence,
    path: fault.file.path,
    line: startLineOf(given.read),
    ideas: ideas.slice(0, 2),
  };
}

/** Who changes a part of a thing with PATCH may leave the other parts out: nobody has said which it must name. */
function isPartOfMany({ holder, fault }: KeyCase, method: string | undefined): boolean {
  if (method !== "PATCH" || !fault.function) return false;
  const keys = fault.function.node
    .descendantsOfType("subscript")
    .filter((one) => field(one, "value")?.text === holder.text)
    .map((one) => field(one, "subscript")?.text);
  return new Set(keys).size > 1;
}

/** `REQUIRED = ("name", "level")` in a file of the trace, without the key: nobody has decided that it is required as well. */
export function hasListOfRequired({ code }: Investigation, { literal, fault }: KeyCase): boolean {
  const paths = new Set([fault.file.path, ...fault.frames.map(({ path }) => path)]);
  return [...paths].some((path) =>
    (code.file(path)?.tree.rootNode.descendantsOfType("assignment") ?? []).some((node) => {
      const value = field(node, "right");
      return (
        /required|mandatory/i.test(field(node, "left")?.text ?? "") &&
        value !== null &&
        /^(?:tuple|list|set)$/.test(value.type) &&
        value.namedChildren.some((child) => plainString(child) !== null) &&
        !value.namedChildren.some((child) => plainString(child) === literal)
      );
    }),
  );
}

interface HolderPlace {
  readonly file: KeyCase["fault"]["file"];
  readonly statement: Node;
  /** How the data is written there. */
  readonly text: string;
  /** Whether the statement gives the data its name, so that the check goes behind it. */
  readonly isBinding: boolean;
  /** Whether the data has no name yet and gets one, `text`. */
  readonly named: boolean;
}

/** Where the data of the request can be looked at, in the handler first and as soon as it is there. */
function placesOfHolder(investigation: Investigation, given: KeyCase): HolderPlace[] {
  const { fault, holder } = given;
  const own = statementOf(holder);
  const found: HolderPlace[] = [];
  if (own && isPlain(holder)) {
    const binding = holder.type === "identifier" ? bindingBefore(own, holder.text) : null;
    found.push({
      file: fault.file,
      statement: binding ?? own,
      text: holder.text,
      isBinding: binding !== null,
      named: false,
    });
  } else if (own && isAlwaysEvaluated(given.read, own) && !/\n/.test(holder.text)) {
    const text = freeName(investigation.code, fault.file, own, "data");
    found.push({ file: fault.file, statement: own, text, isBinding: false, named: true });
  }
  for (const { places } of originsOf(investigation)) {
    for (const { path, node } of places) {
      const file = investigation.code.file(path);
      const statement = statementOf(node);
      if (!file || !statement || path === fault.file.path || node.type !== "identifier") continue;
      if (!fault.frames.some((frame) => frame.path === path && frame.line === startLineOf(statement)))
        continue;
      found.push({ file, statement, text: node.text, isBinding: false, named: false });
    }
  }
  return found;
}

/** `data = request.get_json()` in the same block or one around it. */
function bindingBefore(statement: Node, name: string): Node | null {
  for (let block = statement.parent; block; block = block.parent) {
    if (block.type === "function_definition") return null;
    if (block.type !== "block") continue;
    const found = block.namedChildren.findLast((child) => {
      const inner = child.type === "expression_statement" ? child.firstNamedChild : null;
      return (
        child.endIndex <= statement.startIndex &&
        inner?.type === "assignment" &&
        field(inner, "left")?.text === name
      );
    });
    if (found) return found;
  }
  return null;
}
