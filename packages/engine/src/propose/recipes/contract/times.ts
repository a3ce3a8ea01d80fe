import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { replaceNode } from "../edits/expressions.ts";
import { operationsOn } from "../fault/operands.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { capturedValue } from "./captured.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/** Times that meet something of another kind: a number of seconds, a day that meets a moment; and lists that are no iterators. */
export function timesOfOneKind(scene: Scene): Guess[] {
  return [...durations(scene), ...daysAndMoments(scene), ...iterators(scene)];
}

const UNITS = /(?:^|_)(seconds|minutes|hours|days|weeks)(?:$|_)/;

/** `last + seconds` */
function durations({ code, fault, message }: Scene): Guess[] {
  const pair = /for [+-]=?: '(?:datetime\.)?(datetime|date|timedelta)' and '(int|float)'/.exec(message);
  const [operation] = pair ? operationsOn(fault) : [];
  if (!operation) return [];
  const { right } = operation;
  const name = /^(?:identifier|attribute)$/.test(right.type)
    ? lastNameOf(right)
    : right.type === "subscript"
      ? plainString(field(right, "subscript") ?? right)
      : null;
  if (name === null) return [];
  const { file } = fault;
  const shown = code
    .callsOf("timedelta")
    .filter(({ path }) => code.file(path)?.isTest === false)
    .flatMap(({ node, path, line }) => {
      const [only, ...others] = (field(node, "arguments")?.namedChildren ?? []).filter(
        (child) => child.type !== "comment",
      );
      const value = only?.type === "keyword_argument" ? field(only, "value") : null;
      const isSame = value && others.length === 0 && (lastNameOf(value) ?? keyOf(value)) === name;
      return isSame && only ? [{ unit: field(only, "name")?.text ?? "", where: `${path}:${line}` }] : [];
    });
  const units = new Set(shown.map(({ unit }) => unit));
  const unit =
    units.size === 1 ? shown[0]?.unit : units.size === 0 ? UNITS.exec(name.toLowerCase())?.[1] : undefined;
  if (!unit) return [];
  const local = localName(code, file.path, "timedelta");
  if (!local) return [];
  const [sample] = shown;
  return [
    {
      strength: sample ? 0.92 : 0.8,
      idea: runningIdea({
        cause: `${file.path}:${fault.line} counts a plain number to a time.`,
        explanation: `\`${right.text}\` is a number of ${unit}${sample ? `, as at ${sample.where}` : " by its name"}.`,
        edits: [...local.edits, replaceNode(file, right, `${local.text}(${unit}=${right.text})`)],
        basis: sample ? "house" : "standard",
        name: "number_is_a_duration",
      }),
    },
  ];
}

function keyOf(node: Node): string | null {
  const key = node.type === "subscript" ? field(node, "subscript") : null;
  return key && plainString(key);
}

/** `dt.timedelta` where the module is imported so, else the class itself. */
function localName(
  code: Scene["code"],
  path: string,
  name: string,
): { text: string; edits: readonly Edit[] } | null {
  const whole = code
    .symbolsOf(path)
    ?.imports.find(
      ({ module, imported, atModuleLevel }) => module === "datetime" && imported === null && atModuleLevel,
    );
  if (whole?.local) return { text: `${whole.local}.${name}`, edits: [] };
  const plan = planImport(code, path, "datetime", name);
  return plan && { text: plan.local, edits: plan.edits };
}

/** A day that is compared with, or taken from, a moment: the moment's day is meant, where the house says so. */
function daysAndMoments(scene: Scene): Guess[] {
  const { code, fault, message } = scene;
  const isMixed =
    /can't compare datetime\.datetime to datetime\.date/.test(message) ||
    /'datetime\.date(?:time)?' and 'datetime\.date(?:time)?'/.test(message);
  const [operation] = isMixed ? operationsOn(fault) : [];
  if (!operation) return [];
  const sides = [operation.left, operation.right].filter(({ type }) =>
    /^(?:identifier|attribute|subscript)$/.test(type),
  );
  const told = sides.flatMap((side) => {
    const name = lastNameOf(side) ?? keyOf(side);
    const shown = code
      .callsOf("date")
      .filter(({ path }) => code.file(path)?.isTest === false)
      .find(({ node }) => {
        const callee = field(node, "function");
        const object = callee?.type === "attribute" ? field(callee, "object") : null;
        return object !== null && name !== null && (lastNameOf(object) ?? keyOf(object)) === name;
      });
    const captured = capturedValue(scene, side);
    const isMoment =
      typeof captured === "string" && /\d{4}-\d\d-\d\d[T ]\d\d:\d\d|datetime\.datetime\(/.test(captured);
    return shown || isMoment ? [{ side, where: shown ? `${shown.path}:${shown.line}` : null }] : [];
  });
  const [best] = told.toSorted((left, right) => Number(right.where !== null) - Number(left.where !== null));
  if (!best || (told.length > 1 && best.where === null)) return [];
  const { side, where } = best;
  return [
    {
      strength: where ? 0.9 : 0.7,
      idea: runningIdea({
        cause: `${fault.file.path}:${fault.line} brings a day together with a moment.`,
        explanation: `The day of \`${side.text}\` is meant${where ? `, as at ${where}` : ""}.`,
        edits: [replaceNode(fault.file, side, `${side.text}.date()`)],
        basis: where ? "house" : "guess",
        name: "days_are_compared_with_days",
      }),
    },
  ];
}

/** `next(items)` of a list. */
function iterators({ fault, message }: Scene): Guess[] {
  const kind =
    /^'(list|tuple|set|dict|str|range|dict_keys|dict_values|dict_items|frozenset)' object is not an iterator$/.exec(
      message,
    )?.[1];
  if (!kind) return [];
  const call = onLine(fault, "call").find((node) => field(node, "function")?.text === "next");
  const value = call && field(call, "arguments")?.namedChildren[0];
  if (!value) return [];
  return [
    {
      strength: 0.8,
      idea: runningIdea({
        cause: `${fault.file.path}:${startLineOf(value)} asks a ${kind} for its next item, which only an iterator has.`,
        explanation: "An iterator is made of it first.",
        edits: [replaceNode(fault.file, value, `iter(${value.text})`)],
        basis: "standard",
        name: "next_item_is_given",
      }),
    },
  ];
}
