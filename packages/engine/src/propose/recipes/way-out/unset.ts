import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { discardedOn, saidOn } from "./computed.ts";
import { emptyForUses } from "./emptied.ts";
import { asElse, atEndOf, ending } from "./place.ts";
import type { Subject } from "./subject.ts";
import { toldConstant } from "./told-constant.ts";
import { type TwinWay, twinLoop, twinWay } from "./twins.ts";
import { type Way, waysThrough } from "./ways.ts";

/** How a variable that is not set on one of the ways is set there. */
export interface Set {
  readonly edits: readonly Edit[];
  readonly line: number;
  readonly explanation: string;
  readonly basis: "house" | "standard";
}

/** A variable that the statement at `read` needs, and that one of the ways to it leaves unset. */
export function setOnEachWay(subject: Subject, name: string, read: Node): Set | null {
  const settler = settlerOf(subject, name, read);
  if (!settler) return null;
  const { grammar } = subject;
  const ways = waysThrough(grammar, [settler], (statement) => binds(subject, statement, name));
  if (/^(?:for|while)/.test(settler.type)) return afterLoop(subject, settler, name);
  const filled = ways.flatMap((way) => filledOn(subject, settler, way, name, read) ?? []);
  const [first] = filled;
  return first && filled.length === ways.length
    ? { ...first, edits: filled.flatMap(({ edits }) => edits) }
    : null;
}

/** The statement in front of a read, some of whose ways set the name. */
function settlerOf(subject: Subject, name: string, read: Node): Node | null {
  for (let node: Node = read; node.id !== subject.definition.id && node.parent; node = node.parent)
    for (let before = node.previousNamedSibling; before; before = before.previousNamedSibling) {
      const inner = [
        before,
        ...before.descendantsOfType(["expression_statement", "for_statement", "with_statement"]),
      ];
      if (inner.some((one) => binds(subject, one, name))) return before;
    }
  return null;
}

function binds({ grammar }: Subject, statement: Node, name: string): boolean {
  if (grammar.boundBy(statement).some((one) => one.name.text === name && !one.isUpdate)) return true;
  return (
    statement.type === "with_statement" &&
    new RegExp(`\\bas ${name}\\b`).test(statement.text.split("\n")[0] ?? "")
  );
}

function filledOn(subject: Subject, settler: Node, way: Way, name: string, read: Node): Set | null {
  const setting = (value: string) => `${name} = ${value}${ending(subject)}`;
  const given = valuesSet(subject, settler, name);
  const dropped = discardedOn({ ...subject, given }, way)?.discarded?.firstNamedChild;
  if (dropped)
    return {
      edits: [textEdit(subject.file, dropped.startIndex, dropped.startIndex, `${name} = `)],
      line: startLineOf(dropped),
      explanation: `\`${name}\` is set to what that way works out.`,
      basis: "house",
    };
  if (way.isLeftOut && way.behind) {
    const twin = twinWay(subject, way.behind);
    const lines = twin && (twin.value !== null ? [setting(twin.value)] : twin.refusal);
    const edit = lines && asElse(subject, way.behind, lines);
    if (twin && edit) return fromTwin(twin, edit, way.behind);
    const told = toldConstant(subject);
    const said = told === null ? null : asElse(subject, way.behind, [setting(told)]);
    return told !== null && said
      ? {
          edits: [said],
          line: startLineOf(way.behind),
          explanation: `There it is \`${told}\`, as the words of the function say.`,
          basis: "house",
        }
      : null;
  }
  const instead = way.arm.length > 0 ? saidOn(subject, { ...way, passed: way.arm }) : null;
  const told = instead && atEndOf(subject, way, [setting(instead.text)]);
  if (instead && told)
    return {
      edits: [told],
      line: startLineOf(way.behind ?? settler),
      explanation: `\`${name}\` is set to \`${instead.text}\`, which that way says is taken.`,
      basis: "house",
    };
  if (!way.isHandler || way.arm.length === 0) return null;
  const empty = emptyForUses(subject, name, settler, read);
  const edit = empty && atEndOf(subject, way, [setting(empty)]);
  return empty && edit
    ? {
        edits: [edit],
        line: startLineOf(way.behind ?? settler),
        explanation: `Without it \`${name}\` is \`${empty}\`, by the way in which it is used.`,
        basis: "house",
      }
    : null;
}

/** What the other ways set the name to. */
function valuesSet({ grammar }: Subject, settler: Node, name: string): Node[] {
  return settler
    .descendantsOfType("expression_statement")
    .flatMap((one) => grammar.boundBy(one))
    .flatMap((one) => (one.name.text === name && one.value ? [one.value] : []));
}

function fromTwin(twin: TwinWay, edit: Edit, place: Node): Set {
  return {
    edits: [...twin.imports, edit],
    line: startLineOf(place),
    explanation: `There it does what ${twin.evidence} does, which asks the same.`,
    basis: "house",
  };
}

/** A loop that tries again and ends without success: Python has an `else` for that. */
function afterLoop(subject: Subject, loop: Node, name: string): Set | null {
  const body = field(loop, "body");
  const isLeft = (body?.descendantsOfType("break_statement").length ?? 0) > 0;
  const hasElse = loop.namedChildren.some(({ type }) => type === "else_clause");
  if (!subject.isPython || !isLeft || hasElse || field(loop, "left")?.text === name) return null;
  const twin = twinLoop(subject, loop);
  const edit = twin?.refusal && asElse(subject, loop, twin.refusal);
  return twin && edit ? fromTwin(twin, edit, loop) : null;
}
