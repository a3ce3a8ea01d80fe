import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { wordsOfName } from "../../house/words.ts";
import { argumentFault } from "../wrong-arguments/findings.ts";
import { type Meeting, meetingsOf, otherCalls } from "./meetings.ts";
import { speaksFor, writtenKind } from "./said.ts";
import { classOf, givenBy, type Seat, seatsOf } from "./seats.ts";
import { isInside, namesAround, type Odd, type Sight } from "./sight.ts";

const MOST_SEATS = 6;

/** A call whose arguments sit on other parameters than those that they are meant for. */
export function seatedOtherwise(sight: Sight): Odd[] {
  const { code, fault } = sight;
  const wrong = argumentFault(fault.exception.value);
  const missing = wrong?.kind === "missing" ? wrong.names : [];
  for (const meeting of meetingsOf(sight)) {
    const isOwn = meeting.file.path === meeting.called.path && isInside(meeting.call, meeting.called.node);
    // Who calls himself may mean another order.
    if (!meeting.isNamed || isOwn) continue;
    const table = tableOf(code, meeting);
    if (!table) continue;
    const found = inOrder(meeting, table) ?? leftOut(code, meeting, table, missing);
    if (found) return [found];
  }
  return [];
}

interface Table {
  readonly given: readonly Node[];
  readonly seats: readonly Seat[];
  readonly others: readonly {
    readonly file: SourceFile;
    readonly call: Node;
    readonly given: readonly Node[];
  }[];
  /** How much speaks for an argument on a seat. */
  fits(from: number, seat: number): number;
}

function tableOf(code: CodeIndex, meeting: Meeting): Table | null {
  const given = givenBy(meeting.file, meeting.call);
  const { seats, isOpen } = seatsOf(code, meeting.called);
  if (!given || isOpen || given.length === 0 || given.length > MOST_SEATS || given.length > seats.length)
    return null;
  const others = otherCalls(code, meeting).flatMap((other) => {
    const own = givenBy(other.file, other.call);
    return own ? [{ ...other, given: own }] : [];
  });
  return {
    given,
    seats,
    others,
    fits(from, seat) {
      const value = given[from];
      const place = seats[seat];
      return value && place
        ? worth(
            code,
            meeting.file,
            value,
            place,
            others.flatMap((one) => one.given[seat] ?? []),
          )
        : 0;
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  str: "text",
  number: "number",
  int: "number",
  float: "number",
  boolean: "boolean",
  bool: "boolean",
};

function worth(code: CodeIndex, file: SourceFile, value: Node, seat: Seat, others: readonly Node[]): number {
  const byName = seat.name === null ? 0 : speaksFor(value, seat.name);
  if (byName > 0) return byName;
  const owner = classOf(code, file, value);
  if (owner) {
    if (owner.name === seat.type) return 3;
    if (seat.name !== null && wordsOfName(owner.name).at(-1) === wordsOfName(seat.name).at(-1)) return 2;
  }
  const kind = writtenKind(value);
  if (kind === null) return 0;
  if (seat.type !== null && TYPES[seat.type] === kind) return 1;
  return others.length > 0 && others.every((other) => writtenKind(other) === kind) ? 1 : 0;
}

/** The arguments are all there, in another order. */
function inOrder({ file, call, called }: Meeting, { given, fits, seats }: Table): Odd | null {
  const found = ordersOf(given.length).flatMap((order) => {
    const moved = order.flatMap((seat, from) => (seat === from ? [] : [{ from, seat }]));
    const isBetter = moved.every(({ from, seat }) => fits(from, from) === 0 && fits(from, seat) > 0);
    const sum = moved.reduce((all, { from, seat }) => all + fits(from, seat), 0);
    return moved.length > 0 && isBetter && sum >= 2 * moved.length ? [{ order, sum }] : [];
  });
  const [best, next] = found.toSorted((left, right) => right.sum - left.sum);
  if (!best || next?.sum === best.sum) return null;
  const edits = best.order.flatMap((seat, from) => {
    const old = given[seat];
    const node = given[from];
    return seat !== from && old && node ? [textEdit(file, old.startIndex, old.endIndex, node.text)] : [];
  });
  return {
    cause: `${file.path}:${startLineOf(call)} gives \`${called.name}\` its arguments in another order than it takes them.`,
    explanation: `Gives them as ${called.path}:${called.startLine} takes them: ${seats
      .slice(0, given.length)
      .map(({ name }) => name ?? "…")
      .join(", ")}.`,
    edits,
    basis: "house",
    name: "arguments_in_order",
    sentence: "The call works with its arguments in their order",
    place: { path: file.path, line: startLineOf(call) },
  };
}

function ordersOf(count: number): number[][] {
  if (count < 2) return [];
  const plain = Array.from({ length: count }, (_, index) => index);
  if (count > 4)
    return plain.flatMap((one) =>
      plain
        .filter((other) => other > one)
        .map((other) => plain.map((at) => (at === one ? other : at === other ? one : at))),
    );
  const all = (rest: readonly number[]): number[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((one) => all(rest.filter((other) => other !== one)).map((tail) => [one, ...tail]));
  return all(plain);
}

/** An argument is missing, and those behind it have moved up: its value is what the other calls give. */
function leftOut(code: CodeIndex, meeting: Meeting, table: Table, missing: readonly string[]): Odd | null {
  const { file, call, called } = meeting;
  const { given, seats, others, fits } = table;
  const named = namedIn(call);
  if (given.length >= seats.length || seats.some(({ name }) => name !== null && named.includes(name)))
    return null;
  for (let seat = 0; seat <= given.length; seat += 1) {
    const wanted = seats[seat];
    const shifted = given.map((_, from) => from).slice(seat);
    const isShifted =
      shifted.every((from) => fits(from, from) === 0 && fits(from, from + 1) > 0) &&
      (shifted.some((from) => fits(from, from + 1) >= 2) ||
        (shifted.length === 0 && missing.includes(wanted?.name ?? "")));
    if (!wanted || wanted.isOptional || !isShifted) continue;
    const value = valueFor(
      code,
      file,
      call,
      wanted,
      seat,
      others.filter((one) => one.given.length > given.length),
    );
    const before = given[seat];
    const at = before?.startIndex ?? given[seat - 1]?.endIndex;
    if (!value || at === undefined || given.some(({ text }) => text === value.text)) return null;
    return {
      cause: `${file.path}:${startLineOf(call)} calls \`${called.name}\` without \`${wanted.name ?? "its argument"}\`, and what it gives is taken for it.`,
      explanation: `Gives \`${value.text}\`${before ? " in front" : ""}: ${value.why}.`,
      edits: [textEdit(file, at, at, before ? `${value.text}, ` : `, ${value.text}`)],
      basis: "house",
      name: `passes_${wordsOfName(wanted.name ?? "argument").join("_")}`,
      sentence: `The call passes what ${called.name} needs`,
      place: { path: file.path, line: startLineOf(call) },
    };
  }
  return null;
}

/** The names under which a call of Python hands values over. */
function namedIn(call: Node): string[] {
  return (field(call, "arguments")?.namedChildren ?? []).flatMap((one) =>
    one.type === "keyword_argument" ? (field(one, "name")?.text ?? []) : [],
  );
}

/** What stands for a parameter in the other calls, where it means the same here; else what has its name. */
export function valueFor(
  code: CodeIndex,
  file: SourceFile,
  call: Node,
  seat: Seat,
  place: number,
  others: Table["others"],
): { readonly text: string; readonly why: string } | null {
  const around = namesAround(code, file, call);
  const passed = others
    .filter((one) => !one.file.isTest)
    .flatMap((one) => {
      const node = one.given[place];
      return node ? [{ node, file: one.file }] : [];
    });
  const groups = [passed.filter((one) => one.file === file), passed];
  for (const group of groups) {
    const [first] = group;
    if (!first || new Set(group.map(({ node }) => node.text)).size > 1) continue;
    const { text } = first.node;
    const root = /^[A-Za-z_$][\w$]*/.exec(text)?.[0];
    const isPlain = /^[A-Za-z_$][\w$]*(?:\??\.[\w$]+|\[["'][\w -]+["']\])*$/.test(text);
    if (isPlain && root && (around.has(root) || /^(?:this|self)$/.test(root)))
      return { text, why: `as ${first.file.path}:${startLineOf(first.node)} does` };
  }
  if (seat.name !== null && around.has(seat.name) && !isFunction(code, file.path, seat.name))
    return { text: seat.name, why: `\`${seat.name}\` is at hand under that name` };
  return null;
}

function isFunction(code: CodeIndex, path: string, name: string): boolean {
  const symbols = code.symbolsOf(path);
  return [...(symbols?.functions ?? []), ...(symbols?.classes ?? [])].some(
    (one) => one.qualifiedName === name,
  );
}
