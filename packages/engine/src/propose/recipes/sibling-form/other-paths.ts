import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { argumentsOf, field, lastNameOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { callAt } from "./further-arguments.ts";
import type { Offer, Piece } from "./offer.ts";
import { areOfOneName, rootOf } from "./paths.ts";

const MOST_FRAMES = 5;
const MOST_FILES = 60;
const NOTHING =
  /undefined|\bnull\b|missing|required|must (?:be|not)|invalid|expected|not (?:a|found)|cannot/i;

/**
 * A call on the trace asks a thing for what nobody keeps there, `ticketsOf(req.tenantId)`, where calls that take the same
 * ask it elsewhere: `invoicesOf(req.tenant.id)`.
 */
export function otherPathOffers(investigation: Investigation, fault: JavascriptFault): Offer[] {
  const { code } = investigation;
  if (!NOTHING.test(fault.exception.value)) return [];
  for (const frame of fault.frames.toReversed().slice(0, MOST_FRAMES)) {
    const file = code.file(frame.path);
    const call = file && callAt(file, frame.line, frame.frame.column);
    const [callee] = call ? calleesOf(code, frame.path, call).filter(({ certainty }) => certainty === 1) : [];
    if (!file || file.isTest || !call || !callee) continue;
    const taken = parameterNames(callee.symbol.node);
    const offers = argumentsOf(call).flatMap((node, index): Offer[] => {
      const name = taken[index];
      const root = node.type === "member_expression" ? rootOf(node) : null;
      if (!name || !root || isKept(code, node) || isReadElsewhere(code, { file, node })) return [];
      return siblingsOf(code, { file, node }, name, root);
    });
    if (offers.length > 0) return offers;
  }
  return [];
}

/** What the same thing is asked for, where a parameter of the same name is given something of it. */
function siblingsOf(code: CodeIndex, own: Piece, name: string, root: string): Offer[] {
  const files = [own.file.path, ...code.naming(root).filter((path) => path !== own.file.path)]
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest && file.language === own.file.language);
  return files.flatMap((file) =>
    file.tree.rootNode.descendantsOfType("call_expression").flatMap((call): Offer[] => {
      const given = argumentsOf(call);
      const fitting = given.findIndex((one) => one.type === "member_expression" && rootOf(one) === root);
      if (fitting < 0) return [];
      const [callee] = calleesOf(code, file.path, call).filter(({ certainty }) => certainty === 1);
      const taken = callee ? parameterNames(callee.symbol.node) : [];
      return given.flatMap((node, index): Offer[] => {
        const isOther = node.text !== own.node.text && taken[index] === name;
        if (!isOther || node.type !== "member_expression" || rootOf(node) !== root || !isKept(code, node))
          return [];
        // What has another name is another part: the one that is wanted may just not be there.
        if (!areOfOneName(own.node, node)) return [];
        const edit = textEdit(own.file, own.node.startIndex, own.node.endIndex, node.text);
        return [{ key: node.text, own, sibling: { file, node }, edits: [edit], likeness: 0 }];
      });
    }),
  );
}

/** Whether the code outside of the tests reads the same elsewhere: then it is meant to be there. */
function isReadElsewhere(code: CodeIndex, { file, node }: Piece): boolean {
  const name = lastNameOf(node) ?? "";
  return code.naming(name).some((path) => {
    const other = code.file(path);
    return (
      other?.isTest === false &&
      other.language !== "python" &&
      other.tree.rootNode
        .descendantsOfType("member_expression")
        .some((one) => one.text === node.text && (path !== file.path || one.startIndex !== node.startIndex))
    );
  });
}

/** Whether the code outside of the tests sets a part of a thing, or names it where such a thing is made. */
function isKept(code: CodeIndex, node: Node): boolean {
  const name = field(node, "property")?.text ?? "";
  const object = field(node, "object");
  const parent = object?.type === "member_expression" ? lastNameOf(object) : null;
  return code.naming(name).some((path) => {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") return false;
    const root = file.tree.rootNode;
    const isSet = root.descendantsOfType("assignment_expression").some((one) => {
      const left = field(one, "left");
      if (left?.type !== "member_expression" || lastNameOf(left) !== name) return false;
      const of = field(left, "object");
      return parent === null || !of || lastNameOf(of) === parent;
    });
    if (isSet) return true;
    return root
      .descendantsOfType([
        "pair",
        "shorthand_property_identifier",
        "property_signature",
        "public_field_definition",
        "method_definition",
      ])
      .some((one) => {
        const own = field(one, "key") ?? field(one, "name") ?? field(one, "property") ?? one;
        return own.text === name && (parent === null || isMadeFor(one, parent));
      });
  });
}

/** Whether an entry stands in what is kept under a name: `ctx.state = { memberId }`, `state: { memberId }`. */
function isMadeFor(entry: Node, parent: string): boolean {
  const whole = entry.parent?.parent;
  const target = whole ? (field(whole, "left") ?? field(whole, "key") ?? field(whole, "name")) : null;
  const isTyped = entry.type === "property_signature" || entry.type === "public_field_definition";
  return (
    isTyped ||
    (target !== null && (lastNameOf(target) ?? target.text) === parent) ||
    whole?.type === "arguments"
  );
}
