import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { houseExpressions } from "../../house/house-expression.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { reactionIdeas } from "../bad-value/react.ts";
import { replaceNode } from "../edits/expressions.ts";
import { boundBefore, moduleNames, namesAt, namesRead } from "../edits/names.ts";
import { isTryable } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { requestPartOf } from "../fault/request-part.ts";
import { trailOf } from "../fault/trail.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { houseDecoderIdeas } from "./house-decoder.ts";

const guide = pythonGuide({
  slug: "undecodable",
  title: "Fix UnicodeDecodeError and UnicodeEncodeError in Python",
  summary:
    "This error occurs when bytes are read as a text in an encoding in which they were not written, or a text is written in an encoding that lacks its letters. Files of partners have the encoding that they have; uploads have any.",
  trace: [
    [
      "    text = upload.read().decode()",
      "Without an encoding UTF-8 is meant, or what the machine is set to.",
    ],
    [
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe9 in position 3",
      "0xe9 is é in Latin-1 and Windows-1252.",
    ],
  ],
  causes: [
    [
      "encoding",
      "The source has another encoding",
      "Exports of spreadsheets and older systems.",
      "open(path)",
    ],
    [
      "upload",
      "A client sent bytes that are no such text",
      "That is a bad request.",
      "request.files['list'].read().decode()",
    ],
  ],
  fix: [
    "Name the encoding that such files have elsewhere in the project; refuse uploads that cannot be read.",
    "open(path)",
    'open(path, encoding="cp1252")',
  ],
  testing: [
    "A name with an accent, in both encodings.",
    'def test_latin():\n    assert read("é".encode("cp1252"))',
  ],
  questions: [
    [
      "May I use errors='replace'?",
      "For what people read, yes; never for names, ids, amounts or anything that is stored.",
    ],
  ],
});

/** Bytes that are no text in the expected encoding, and letters that an encoding lacks, in Python. */
export const undecodableRecipe: Recipe = findingsRecipe({
  slug: "undecodable",
  guide,
  score: ({ exception: { type } }) => (/^Unicode(?:Decode|Encode)Error$/.test(type) ? 0.85 : null),
  findings,
});

const ADVICE = "Name the encoding of each source, and refuse what cannot be read.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const call = codingOn(fault);
  const sentence = `${fault.file.path}:${fault.line} takes for granted in which encoding the text is.`;
  const isDecoding = fault.exception.type === "UnicodeDecodeError";
  const tried = isDecoding ? houseDecoderIdeas(investigation.code, fault, call, sentence) : [];
  if (!call) {
    const ideas = [...tried, ...entryIdeas(investigation, fault, sentence)];
    return [{ id: "encoding", sentence, ...placeOf(fault), ideas, advice: ADVICE }];
  }
  const callee = field(call, "function");
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  const part = object ? requestPartOf(investigation, fault, fault.file.path, object) : null;
  const house = [
    ...ownDecoding(investigation, fault, call, sentence),
    ...encodingIdeas(investigation, fault, call, sentence),
  ];
  const reactions = isTryable(fault.statement)
    ? reactionIdeas(investigation, fault, {
        file: fault.file,
        statement: fault.statement,
        check: { kind: "try", caught: fault.exception.type },
        situation: "bad_value",
        thing: ["text"],
        subject: null,
        key: null,
        exception: fault.exception.type,
        callee: callee ? lastNameOf(callee) : null,
        isFromRequest: part !== null,
        what: "A text in another encoding",
        cause: sentence,
        name: "text_in_another_encoding",
      })
    : [];
  const ideas = part === null ? [...tried, ...house, ...reactions] : [...tried, ...reactions, ...house];
  return [{ id: part === null ? "encoding" : "upload", sentence, ...placeOf(fault), ideas, advice: ADVICE }];
}

/** The house's own function for what is decoded here by hand: `decoded(message)`. */
function ownDecoding({ code }: Investigation, { file }: PythonFault, call: Node, cause: string): Idea[] {
  return houseExpressions(code, file, call).map(({ node, text, imports, place }) => ({
    cause,
    explanation: `\`${text}\` decodes it as the project does, see ${place}.`,
    edits: [...imports, replaceNode(file, node, text)].map((edit) => ({
      ...edit,
      part: "fix",
      together: "decoding",
    })),
    basis: "house" as const,
    expectation: FINE,
    name: "text_in_its_encoding",
    sentence: "The text is read in its encoding.",
  }));
}

/** An entry, of a header above all, in the form in which the house writes the same entry elsewhere. */
function entryIdeas({ code }: Investigation, { file, statement }: PythonFault, cause: string): Idea[] {
  return statement.descendantsOfType("pair").flatMap((pair): Idea[] => {
    const value = field(pair, "value");
    const isMade =
      value !== null && (value.type === "identifier" || value.descendantsOfType("interpolation").length > 0);
    if (!value || !isMade) return [];
    return formsOfEntry(code, file, pair, value).map((form) => ({
      cause,
      explanation: `The entry is written as \`${form.text}\`, as at ${form.place}.`,
      edits: [...form.imports, replaceNode(file, value, form.text)].map((edit) => ({
        ...edit,
        part: "fix",
        together: "entry",
      })),
      basis: "house" as const,
      expectation: FINE,
      name: "text_of_any_letters",
      sentence: "A text of any letters can be sent.",
    }));
  });
}

/** `attachment(name)` for the same entry elsewhere, given what the entry here is made of. */
function formsOfEntry(
  code: Investigation["code"],
  file: PythonFault["file"],
  pair: Node,
  value: Node,
): { text: string; imports: readonly Edit[]; place: string }[] {
  const key = field(pair, "key")?.text.replace(/^["']|["']$/g, "") ?? "";
  const made =
    value.type === "identifier"
      ? [value]
      : value.descendantsOfType("interpolation").flatMap((one) => one.firstNamedChild ?? []);
  const [given, ...others] = made;
  if (!given || others.length > 0) return [];
  return code
    .mentions(key)
    .flatMap((path) => code.file(path) ?? [])
    .filter((other) => !other.isTest && other.language === "python")
    .flatMap((other) => other.tree.rootNode.descendantsOfType("pair").map((one) => ({ other, one })))
    .flatMap(({ other, one }) => {
      const own = field(one, "value");
      const isSame =
        one.id !== pair.id &&
        field(one, "key")
          ?.text.replace(/^["']|["']$/g, "")
          .toLowerCase() === key.toLowerCase();
      const call = isSame && own?.type === "call" ? readCall(own) : null;
      const symbol =
        call?.positional.length === 1 && call.named.size === 0
          ? code.functionsNamed(call.callee?.split(".").at(-1) ?? "")[0]
          : undefined;
      const name = symbol ? nameOfFunction(code, symbol, file, value) : null;
      return name && own
        ? [
            {
              text: `${name.text}(${given.text})`,
              imports: name.imports,
              place: `${other.path}:${startLineOf(own)}`,
            },
          ]
        : [];
    })
    .slice(0, 1);
}

function codingOn(fault: PythonFault): Node | null {
  const found = fault.statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .filter((node) =>
      /^(?:decode|encode|open|read_text|read|read_csv|TextIOWrapper|readlines|load|reader|DictReader|str)$/.test(
        lastNameOf(field(node, "function") ?? node) ?? "",
      ),
    );
  return (
    found.find((node) => /^(?:decode|encode)$/.test(lastNameOf(field(node, "function") ?? node) ?? "")) ??
    found[0] ??
    null
  );
}

/** How the house decodes and opens such sources elsewhere, at the call that failed or where the file was opened. */
function encodingIdeas(investigation: Investigation, fault: PythonFault, call: Node, cause: string): Idea[] {
  const { code } = investigation;
  const places = [
    { path: fault.file.path, node: call },
    ...trailOf(investigation, fault.file.path, call),
    ...fault.statement
      .descendantsOfType("identifier")
      .flatMap((name) => trailOf(investigation, fault.file.path, name)),
    ...openedAround(fault).map((node) => ({ path: fault.file.path, node })),
  ].filter(
    ({ node }) =>
      node.type === "call" &&
      /^(?:decode|encode|open|read_text|read_csv)$/.test(lastNameOf(field(node, "function") ?? node) ?? ""),
  );
  return [
    ...new Map(places.map((place) => [`${place.path}:${place.node.startIndex}`, place])).values(),
  ].flatMap(({ path, node }): Idea[] => {
    const file = code.file(path);
    const name = lastNameOf(field(node, "function") ?? node) ?? "";
    if (!file || file.isTest) return [];
    const forms = code
      .callsOf(name)
      .filter((site) => code.file(site.path)?.isTest === false && site.node.id !== node.id)
      .flatMap((site) => {
        const written = codingOf(site.node, name);
        if (written && !isSaidIn(code, file, node, site.node, name)) return [];
        return written && written !== codingOf(node, name) && !/^["']utf-?8["']$/i.test(written)
          ? [{ written, place: `${site.path}:${site.line}` }]
          : [];
      });
    const groups = [...Map.groupBy(forms, ({ written }) => written)].toSorted(
      ([, a], [, b]) => b.length - a.length,
    );
    return groups.slice(0, 2).map(([written, own]) => ({
      cause,
      explanation: `The text is taken as ${written}, as at ${own
        .map(({ place }) => place)
        .slice(0, 3)
        .join(", ")}.`,
      edits: [{ ...replaceNode(file, node, withCoding(node, name, written)), part: "fix" }],
      basis: "house" as const,
      expectation: FINE,
      name: "text_in_its_encoding",
      sentence: "The text is read in its encoding.",
    }));
  });
}

/** Whether what a call says of the encoding can be said at another place: its names mean the same there. */
function isSaidIn(
  code: Investigation["code"],
  file: SourceFile,
  node: Node,
  other: Node,
  name: string,
): boolean {
  const given = codingNodes(other, name).flatMap(namesRead);
  if (scopeOf(other).id === scopeOf(node).id) {
    const known = namesAt(code, file, node);
    return given.every(({ text }) => known.has(text));
  }
  const module = file.tree.rootNode.id === other.tree.rootNode.id ? moduleNames(code, file) : new Set();
  const locals = new Set([scopeOf(other), scopeOf(node)].flatMap(namesOfScope));
  return given.every(({ text }) => module.has(text) && !locals.has(text));
}

function namesOfScope(scope: Node): string[] {
  return scope.type === "function_definition"
    ? [...parametersOf(scope).map(({ name }) => name), ...boundBefore(scope, scope.endIndex)]
    : [];
}

/** `with open(…) as file:` around the line that reads on. */
function openedAround(fault: PythonFault): Node[] {
  const found: Node[] = [];
  for (let node: Node | null = fault.statement; node; node = node.parent) {
    if (node.type === "with_statement")
      found.push(...node.descendantsOfType("with_item").flatMap((item) => item.descendantsOfType("call")));
    if (node.type === "function_definition") break;
  }
  return found;
}

/** What a call says of the encoding, as written: `"cp1252"`, `"utf-8", errors="replace"`. */
function codingOf(call: Node, name: string): string | null {
  const [encoding, errors] = codingParts(call, name);
  if (!encoding && !errors) return null;
  return [encoding?.text, errors ? `errors=${errors.text}` : null].filter((part) => part != null).join(", ");
}

function codingNodes(call: Node, name: string): Node[] {
  return codingParts(call, name).filter((part) => part !== undefined);
}

function codingParts(call: Node, name: string): [encoding: Node | undefined, errors: Node | undefined] {
  const { positional, named } = readCall(call);
  const isCoding = name === "decode" || name === "encode";
  return [
    named.get("encoding") ?? (isCoding ? positional[0] : undefined),
    named.get("errors") ?? (isCoding ? positional[1] : undefined),
  ];
}

function withCoding(call: Node, name: string, written: string): string {
  const callee = field(call, "function")?.text ?? "";
  if (name === "decode" || name === "encode") return `${callee}(${written})`;
  const kept = (field(call, "arguments")?.namedChildren ?? [])
    .filter((node) => !/^(?:encoding|errors)$/.test(field(node, "name")?.text ?? ""))
    .map(({ text }) => text);
  const given = written.startsWith("errors=") ? written : `encoding=${written}`;
  return `${callee}(${[...kept, given].join(", ")})`;
}
