import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { fieldsOf } from "../../../code/python/class-fields.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { returnsOf } from "../../../diagnose/origin/python/returns.ts";
import type { Investigation } from "../../../investigation.ts";
import { siblingForms } from "../../house/sibling-forms.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { trailOf } from "../fault/trail.ts";
import { enumerationNamed } from "../missing-key/key-case.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { handedKeyIdeas } from "./handed-key.ts";
import { leftOutKindIdeas } from "./left-out-kind.ts";
import { pairKeyIdeas } from "./pair-keys.ts";
import { writerIdeas } from "./writer.ts";

const guide = pythonGuide({
  slug: "not-serialisable",
  title: "Fix TypeError: Object of type datetime is not JSON serializable in Python",
  summary:
    "This error occurs when data is written as JSON and holds something that JSON does not know: a time, an exact number, a set, bytes. Write the value in the form in which the same field is written elsewhere, or with the encoder that the project has.",
  trace: [
    ["    return json.dumps(order)", "What was to be written."],
    [
      "TypeError: Object of type datetime is not JSON serializable",
      "The type that JSON does not know; the message does not say where it stood.",
    ],
  ],
  causes: [
    [
      "encoder",
      "The project's encoder was left out",
      "Other calls give `default=` or `cls=`.",
      "json.dumps(order)",
    ],
    [
      "entry",
      "An entry is not written in its form",
      "Elsewhere the same field is `isoformat()`.",
      '{"created": order.created}',
    ],
  ],
  fix: [
    "Write the value where the dictionary is made.",
    '{"created": order.created}',
    '{"created": order.created.isoformat()}',
  ],
  testing: [
    "A whole record through the writer and back.",
    "def test_written():\n    assert json.loads(written(order))",
  ],
  questions: [
    [
      "Is default=str good enough?",
      "It writes something for everything, objects of your own included, and nobody can read that back.",
    ],
  ],
});

/** Values that JSON does not know, in Python. */
export const notSerialisableRecipe: Recipe = findingsRecipe({
  slug: "not-serialisable",
  guide,
  score: ({ exception: { type, value } }) =>
    /(?:^|\.)(?:TypeError|EncodeError)$/.test(type) &&
    (/^Object of type \w+ is not JSON serializable/.test(value) || PAIRS.test(value))
      ? 0.9
      : null,
  findings,
});

/** Keys of more than one part, for which JSON has no form. */
const PAIRS = /^keys must be str, int, float, bool or None, not (?:tuple|frozenset)/;

const ADVICE = "Write such values in one form everywhere, best by one encoder.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const type = /^Object of type (\w+)/.exec(fault.exception.value)?.[1] ?? "object";
  const isOfKeys = PAIRS.test(fault.exception.value);
  const what = isOfKeys ? "keys of several parts" : `a value of type ${type}`;
  const sentence = `${fault.file.path}:${fault.line} writes ${what} as JSON, which has no form for ${isOfKeys ? "them" : "it"}.`;
  const call = writingCall(fault);
  const finding = (id: string, ideas: readonly Idea[]): Finding => ({
    id,
    sentence,
    ...placeOf(fault),
    ideas,
    advice: ADVICE,
  });
  if (isOfKeys) return [finding("entry", pairKeys(investigation, fault, call, sentence))];
  const handed = handedKeyIdeas(investigation.code, fault, type, sentence);
  if (handed.length > 0) return [finding("entry", handed)];
  const branch = leftOutKindIdeas(investigation, fault, type, sentence);
  if (branch.length > 0) return [finding("encoder", branch)];
  if (!call) return [finding("entry", [])];
  const written = writerIdeas(investigation, fault, call, sentence);
  const encoder = written.length > 0 ? written : encoderIdeas(investigation, fault, call, sentence);
  const entries = entryIdeas(investigation, fault, call, type, sentence);
  return [finding(encoder.length > 0 ? "encoder" : "entry", [...entries, ...encoder])];
}

function pairKeys(
  investigation: Investigation,
  fault: PythonFault,
  call: Node | null,
  cause: string,
): Idea[] {
  if (!call) return [];
  const given = readCall(call).positional.map((node) => ({ file: fault.file, node }));
  const named = [...readCall(call).named.values()].map((node) => ({ file: fault.file, node }));
  const entries = dictionariesOf(investigation, fault, call).flatMap(({ file, node }) =>
    node.namedChildren.flatMap((pair) => {
      const value = pair.type === "pair" ? field(pair, "value") : null;
      return value ? [{ file, node: value }] : [];
    }),
  );
  return pairKeyIdeas(investigation, [...given, ...named, ...entries], cause);
}

/** The one that writes as JSON itself, before those that are handed what it wrote. */
const WRITERS = [
  /^dumps?$/,
  /^(?:jsonify|JsonResponse|JSONResponse|send_json|set|setex|publish|delay|apply_async|send_task|send)$/,
];

function writingCall({ statement, line }: PythonFault): Node | null {
  const calls = statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= line && line <= node.endPosition.row + 1);
  const named = (form: RegExp) =>
    calls.find((node) => form.test(lastNameOf(field(node, "function") ?? node) ?? ""));
  return WRITERS.reduce<Node | null>((found, form) => found ?? named(form) ?? null, null);
}

/** `default=encode` or `cls=Encoder`, as the project's other calls of the same function have it. */
function encoderIdeas({ code }: Investigation, { file }: PythonFault, call: Node, cause: string): Idea[] {
  const name = lastNameOf(field(call, "function") ?? call) ?? "";
  const own = readCall(call);
  if (!/^dumps?$/.test(name) || own.named.has("default") || own.named.has("cls")) return [];
  const found = ["dumps", "dump"]
    .flatMap((one) => code.callsOf(one))
    .flatMap((site) => {
      const from = code.file(site.path);
      const { named } = readCall(site.node);
      const key = named.has("default") ? "default" : "cls";
      const value = named.get(key);
      return from && !from.isTest && value && /^[\w.]+$/.test(value.text)
        ? [{ key, value, from, line: site.line }]
        : [];
    });
  const [house] = found;
  if (!house) return [];
  const made =
    /^[a-z]+$/.test(house.value.text) && house.value.text === "str"
      ? { text: "", imports: [] }
      : moduleNameAt(code, house.from, house.value.text.split(".")[0] ?? "", { file, statement: call });
  const list = field(call, "arguments");
  if (!made || list?.type !== "argument_list") return [];
  const inner = list.text.slice(1, -1).trim().replace(/,$/, "");
  const text = `(${inner}, ${house.key}=${house.value.text})`;
  return [
    {
      cause,
      explanation: `It is written with \`${house.key}=${house.value.text}\`, as at ${house.from.path}:${house.line}.`,
      edits: [...made.imports, replaceNode(file, list, text)].map((edit) => ({ ...edit, part: "fix" })),
      basis: "house",
      expectation: FINE,
      name: "all_values_are_written",
      sentence: "Values that JSON does not know are written in the house's form.",
    },
  ];
}

const FORMS: Readonly<Record<string, RegExp>> = {
  datetime: /isoformat|strftime|timestamp\(|str\(|format/,
  date: /isoformat|strftime|str\(/,
  time: /isoformat|strftime|str\(/,
  timedelta: /total_seconds|str\(/,
  Decimal: /str\(|float\(|format/,
  UUID: /str\(|\.hex/,
  set: /sorted\(|list\(/,
  frozenset: /sorted\(|list\(/,
  bytes: /decode|b64|hex/,
};

/** The form that custom has for a type, where there is but one that loses nothing. */
const CUSTOM: Readonly<Record<string, (text: string) => string>> = {
  set: (text) => `sorted(${text})`,
  frozenset: (text) => `sorted(${text})`,
  UUID: (text) => `str(${text})`,
};

/** Entries of the data that are written in their form elsewhere. */
function entryIdeas(
  investigation: Investigation,
  fault: PythonFault,
  call: Node,
  type: string,
  cause: string,
): Idea[] {
  const { code } = investigation;
  const wanted = FORMS[type] ?? /\.value\b|asdict|to_dict|as_dict|to_json|serialize|model_dump|\.dict\(/;
  const idea = (
    file: SourceFile,
    node: Node,
    text: string,
    why: string,
    basis: Idea["basis"],
    imports: Idea["edits"],
  ): Idea => ({
    cause,
    explanation: `\`${node.text}\` is written as \`${text}\`${why}.`,
    edits: [...imports, { ...replaceNode(file, node, text), part: "fix" }],
    basis,
    expectation: FINE,
    name: "all_values_are_written",
    sentence: "Values that JSON does not know are written in the house's form.",
  });
  return dictionariesOf(investigation, fault, call)
    .flatMap(({ file, node: dictionary }) =>
      dictionary.namedChildren.flatMap((pair): Idea[] => {
        const value = pair.type === "pair" ? field(pair, "value") : null;
        if (
          !value ||
          wanted.test(value.text) ||
          /^(?:string|integer|float|none|true|false|dictionary|list)$/.test(value.type)
        )
          return [];
        const forms = siblingForms(code, file, value).filter(({ text }) => wanted.test(text));
        const member = forms.length === 0 ? memberOf(investigation, value, type) : null;
        if (member) return [idea(file, value, `${value.text}.value`, member, "house", [])];
        const made = forms.map((form) =>
          idea(
            file,
            value,
            form.text,
            `, as at ${form.evidence.join(", ")}`,
            "house",
            form.imports.map((edit) => ({ ...edit, part: "fix" })),
          ),
        );
        const custom = CUSTOM[type];
        const isLiteral =
          custom &&
          (value.type === "set" ||
            /^(?:set|frozenset|uuid4|uuid\.uuid4)\(/.test(value.text) ||
            value.type === "set_comprehension");
        return made.length === 0 && isLiteral
          ? [idea(file, value, custom(value.text), ", which JSON knows", "standard", [])]
          : made;
      }),
    )
    .slice(0, 3);
}

/** Whether an entry is a member of an enumeration by the type of the field that it reads, and why that is so. */
function memberOf(investigation: Investigation, value: Node, type: string): string | null {
  const { code } = investigation;
  const name = value.type === "attribute" ? field(value, "attribute")?.text : undefined;
  if (name === undefined || !enumerationNamed(investigation, type)) return null;
  const declared = code.paths
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.classes ?? [])
    .flatMap((owner) =>
      fieldsOf(owner).flatMap((one) =>
        one.name === name ? [{ owner, annotation: one.annotation?.text ?? "" }] : [],
      ),
    );
  const [first] = declared;
  const isMember =
    declared.length > 0 && declared.every(({ annotation }) => new RegExp(`\\b${type}\\b`).test(annotation));
  return first && isMember ? `, a member of ${type} by ${first.owner.path}` : null;
}

/** The dictionaries that are written: the argument itself, and those on its way, returned by functions of the project among them. */
function dictionariesOf(
  investigation: Investigation,
  fault: PythonFault,
  call: Node,
): { file: SourceFile; node: Node }[] {
  const { code } = investigation;
  const given = [...readCall(call).positional, ...readCall(call).named.values()];
  const places = given.flatMap((node) => trailOf(investigation, fault.file.path, node));
  const found = places.flatMap(({ path, node }) => {
    const file = code.file(path);
    if (!file || file.isTest) return [];
    const own = [node, ...node.descendantsOfType("dictionary")].filter(({ type }) => type === "dictionary");
    const made = [node, ...node.descendantsOfType("call")]
      .filter(({ type }) => type === "call")
      .flatMap((one) => calleesOf(code, path, one))
      .flatMap(({ symbol }) => {
        const home = code.file(symbol.path);
        return home && !home.isTest
          ? returnsOf(symbol).values.flatMap((value) =>
              value.type === "dictionary" ? [{ file: home, node: value }] : [],
            )
          : [];
      });
    return [...own.map((dictionary) => ({ file, node: dictionary })), ...made];
  });
  return [...new Map(found.map((one) => [`${one.file.path}:${one.node.startIndex}`, one])).values()];
}
