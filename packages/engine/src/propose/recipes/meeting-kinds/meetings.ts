import type { Node } from "web-tree-sitter";
import { endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import { type Kind, kindOfClass, kindsWithMethod } from "../../kinds/kind.ts";
import { readKind } from "../../kinds/read-kind.ts";
import { walk } from "../../search/scope.ts";
import type { Scene } from "../idle-binding/scene.ts";

/** A value at the failing operation, and the kinds of which it would have to be there. */
export interface Meeting {
  readonly node: Node;
  readonly wanted: readonly Kind[];
}

/** The values of which one is of the wrong kind, by what the interpreter says. */
export function meetingsOf(scene: Scene): readonly Meeting[] {
  return scene.file.language === "python" ? ofPython(scene) : ofJavascript(scene);
}

function ofJavascript(scene: Scene): Meeting[] {
  const { message } = scene;
  const called = /^(.+)\.([\w$]+) is not a function(?: or its return value is not iterable)?$/s.exec(message);
  if (called) {
    const [, holder = "", method = ""] = called;
    const wanted = kindsWithMethod(method);
    const node = onLine(scene).find(
      (one) =>
        /^call_expression$/.test(one.type) &&
        field(field(one, "function") ?? one, "property")?.text === method &&
        (field(field(one, "function") ?? one, "object")?.text.startsWith(
          holder.replace(/\(\.\.\.\).*$/, ""),
        ) ??
          false),
    );
    const object = node && field(field(node, "function") ?? node, "object");
    return object && wanted.length > 0 ? [{ node: object, wanted }] : [];
  }
  if (/^Cannot mix BigInt/.test(message))
    return onLine(scene).flatMap((node) => {
      const isSum = /^(?:binary_expression|augmented_assignment_expression)$/.test(node.type);
      const sides = isSum ? [field(node, "left"), field(node, "right")] : [];
      return sides.flatMap((side): Meeting[] => (side ? [{ node: side, wanted: ["number"] }] : []));
    });
  return [];
}

const MET =
  /^unsupported operand type\(s\) for (\S+?):? '([\w.]+)' and '([\w.]+)'|^'([<>=]+)' not supported between instances of '([\w.]+)' and '([\w.]+)'/;

const JOINED = /^can't concat (\w+) to (bytes)|^can only concatenate (str|list|tuple) \(not "([\w.]+)"\)/;

function ofPython(scene: Scene): Meeting[] {
  const { message } = scene;
  if (/offset-naive and offset-aware/.test(message)) return times(scene);
  if (/can't compare datetime\.datetime to datetime\.date/.test(message))
    return sidesOn(scene).map((node) => ({ node, wanted: ["day"] }));
  const met = MET.exec(message);
  if (met) {
    const [left, right] = [met[2] ?? met[5] ?? "", met[3] ?? met[6] ?? ""].map(kindOfClass);
    const operator = met[1] ?? met[4] ?? "";
    const [first, second] = sidesOn(scene, operator);
    if (!first || !second || !left || !right || /^[*%]/.test(operator)) return [];
    return [
      { node: first, wanted: [right] },
      { node: second, wanted: [left] },
    ];
  }
  const joined = JOINED.exec(message);
  if (joined) {
    const [own, other] = [joined[2] ?? joined[3] ?? "", joined[1] ?? joined[4] ?? ""].map(kindOfClass);
    const [, right] = sidesOn(scene, "+");
    // A number in a text is written out by others.
    return own && other && right && other !== "number" ? [{ node: right, wanted: [own] }] : [];
  }
  const lacking = /^'([\w.]+)' object has no attribute '(\w+)'/.exec(message);
  if (lacking) {
    const wanted = kindsWithAttribute(lacking[2] ?? "");
    const place = failingValue(scene.investigation)?.place.node ?? null;
    return kindOfClass(lacking[1] ?? "") && place && wanted.length > 0 ? [{ node: place, wanted }] : [];
  }
  return [];
}

/** Of two times, the one that is not known to have a zone gets one; where none is known to, either may. */
function times(scene: Scene): Meeting[] {
  const { code, file } = scene;
  const sides = sidesOf(scene);
  const kinds = sides.map((node) => readKind(code, { file, node }));
  return sides
    .filter((_, place) => kinds[place] !== "aware")
    .map((node) => ({ node, wanted: ["aware"] as const }));
}

/** The two times that met. */
export function sidesOf(scene: Scene): readonly Node[] {
  return sidesOn(scene, /subtract/.test(scene.message) ? "-" : undefined);
}

const ATTRIBUTES: readonly (readonly [names: RegExp, kinds: readonly Kind[]])[] = [
  [
    /^(?:strftime|isoformat|astimezone|tzinfo|year|month|day|hour|timestamp|weekday|date)$/,
    ["aware", "naive", "day"],
  ],
  [/^(?:strip|lower|upper|split|startswith|endswith|encode|splitlines|partition|title|casefold)$/, ["text"]],
  [/^(?:items|keys|values|get|setdefault)$/, ["object"]],
  [/^(?:append|extend|sort)$/, ["list"]],
  [/^(?:add|discard|union|intersection)$/, ["set"]],
  [/^decode$/, ["bytes"]],
  [/^quantize$/, ["decimal"]],
];

function kindsWithAttribute(name: string): readonly Kind[] {
  return ATTRIBUTES.find(([names]) => names.test(name))?.[1] ?? [];
}

function onLine({ statement, line }: Scene): Node[] {
  return [...walk(statement)]
    .filter((node) => startLineOf(node) <= line && line <= endLineOf(node))
    .toReversed();
}

/** The two sides of the operation that failed; of a sort, what it sorts by. */
function sidesOn(scene: Scene, operator?: string): Node[] {
  const found = onLine(scene).flatMap((node): Node[][] => {
    const seen = scene.dialect.view(node);
    const told = scene.dialect.statement(node);
    if (told.kind === "assign" && told.operator && /^[-+]=$/.test(told.operator.text))
      return [[told.target, told.value]];
    if (seen?.kind !== "arithmetic" && seen?.kind !== "compare") return [];
    const isTold =
      operator === undefined
        ? /^(?:[<>]=?|[!=]=)$/.test(seen.operator.text)
        : seen.operator.text === operator;
    return isTold ? [[seen.left, seen.right]] : [];
  });
  const marked = found.find(([left, right]) => isMarked(scene, left, right));
  const [only, ...others] = found;
  if (marked) return marked;
  if (only && others.length === 0) return only;
  return only ? [] : sortedBy(scene);
}

function isMarked({ frame }: Scene, left: Node | undefined, right: Node | undefined): boolean {
  const { column, endColumn } = frame.frame;
  return (
    left !== undefined &&
    right !== undefined &&
    column !== null &&
    endColumn !== null &&
    left.startPosition.column === column - 1 &&
    right.endPosition.column === endColumn - 1
  );
}

/** `sorted(mails, key=lambda mail: mail.sent)` meets every one with every other. */
function sortedBy(scene: Scene): Node[] {
  return onLine(scene).flatMap((node) => {
    const seen = scene.dialect.view(node);
    if (seen?.kind !== "call" || !/^(?:sorted|sort|min|max)$/.test(seen.name)) return [];
    const key = node.descendantsOfType("keyword_argument").find((one) => field(one, "name")?.text === "key");
    const by = key && field(key, "value");
    const body = by?.type === "lambda" ? field(by, "body") : null;
    return body ? [body] : [];
  });
}
