import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import { field, lastNameOf, plainString } from "../../code/nodes.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import type { Investigation } from "../../investigation.ts";
import { type RebuildContext, rebuild } from "../call/rebuild-value.ts";
import type { NeededImport } from "../python/imports.ts";
import { pythonLiteral } from "../python/literal.ts";
import { djangoRows, takenRow } from "./django-rows.ts";
import { foreignRequest } from "./foreign-request.ts";
import { heldFieldEdits } from "./held-fields.ts";
import { innerLeftOut, placesOf } from "./left-out.ts";
import { isAssertion, type Scene } from "./scene.ts";
import { siblingEdits } from "./sibling-acts.ts";
import { storedRows } from "./stored-rows.ts";
import { removing, replacing, type TextEdit, textWith } from "./text-edits.ts";
import { changingRequests, type Staging } from "./write-scene.ts";

const MOST_STAGINGS = 24;
const MOST_INNER = 16;
/** What is locked, used up or full after some is so after this many in most tests. */
const FEW = 6;

type Changes = Omit<Staging, "answer">;

export interface Staged extends Staging {
  /** Whether it plays what was captured, and changes nothing else of the test. */
  readonly isCaptured: boolean;
}

/**
 * The ways in which a test of the project is played to bring the error about, likeliest first: with what was captured in
 * place of its own values; else with one thing less than the test prepares, or one value that is nothing. The signature
 * of the failure decides which of them show the same error.
 */
export function stagingsOf(
  investigation: Investigation,
  context: RebuildContext,
  scene: Scene,
  answer: string,
): readonly Staged[] {
  if (scene.act.isForeign) {
    return foreignStagings(investigation, context, scene).map(({ isCaptured = true, ...changes }) => ({
      ...changes,
      answer,
      isCaptured,
    }));
  }
  if (scene.act.beside) return besideStagings(investigation, context, scene, answer);
  const played = capturedStagings(investigation, context, scene);
  const captured = [...heldStagings(investigation, context, scene, played[0]), ...played];
  const own: Changes = { edits: [], dropped: [], imports: [] };
  const prepared = preparations(scene);
  const without = [
    ...prepared.map((statement) => ({ ...own, dropped: [statement] })),
    ...withoutOwn(scene, prepared),
  ];
  const stored = storedRows(investigation, context, scene).map(({ lines, imports }) => {
    const [first] = captured;
    return { ...own, ...first, imports: [...(first?.imports ?? []), ...imports], before: lines };
  });
  const altered = alterations(investigation, scene).map((edit) => ({ ...own, edits: [edit] }));
  const inner = innerLeftOut(scene).map((edits) => ({ ...own, edits }));
  const filled = heldFieldEdits(investigation, context, scene);
  const grown = filled.length > 0 ? [withEdits(captured[0] ?? own, filled)] : [];
  const oftener = isWriting(investigation)
    ? [...captured.slice(0, 1), own].map((changes) => ({ ...changes, times: FEW }))
    : [];
  return [
    ...captured.map((changes) => ({ ...changes, answer, isCaptured: true })),
    ...[...stored, ...grown].map((changes) => ({ ...changes, answer, isCaptured: false })),
    ...[...captured.slice(0, 1), own].map((changes) => ({
      ...changes,
      answer,
      isRepeated: true,
      isCaptured: false,
    })),
    ...[
      ...[...repeatedPreparations(investigation, scene), ...without, ...altered, own].slice(0, MOST_STAGINGS),
      ...oftener,
      ...inner.slice(0, MOST_INNER),
    ].map((changes) => ({ ...changes, answer, isCaptured: false })),
  ];
}

/** The call of what stands beside turned into one of what failed, alone and with one thing less or changed around it. */
function besideStagings(
  investigation: Investigation,
  context: RebuildContext,
  scene: Scene,
  answer: string,
): readonly Staged[] {
  const calls = siblingEdits(context, scene.act);
  const without = preparations(scene).map((statement) => ({ edits: [], dropped: [statement] }));
  const altered = alterations(investigation, scene).map((edit) => ({ edits: [edit], dropped: [] }));
  return [{ edits: [], dropped: [] }, ...without, ...altered]
    .flatMap(({ edits, dropped }) =>
      calls.flatMap((call): Staged[] => {
        const collides = edits.some((edit) =>
          call.edits.some((own) => edit.start < own.end && own.start < edit.end),
        );
        if (collides) return [];
        const all = [...call.edits, ...edits];
        return [{ edits: all, dropped, imports: call.imports, answer, isCaptured: false }];
      }),
    )
    .slice(0, MOST_STAGINGS);
}

/** The captured request sent by the client of another test, with the rows that it needs where the code shows them. */
function foreignStagings(
  investigation: Investigation,
  context: RebuildContext,
  scene: Scene,
): readonly (Changes & { readonly isCaptured?: boolean })[] {
  const { frames, event } = investigation;
  const { act } = scene;
  const edit = context.request ? foreignRequest(act, context.request, context.quote) : null;
  if (!edit) return [];
  const bare: Changes = { edits: [edit], dropped: [], imports: [] };
  const rows = djangoRows(context.project, frames);
  const taken = takenRow(
    context.project,
    event?.exceptions.at(-1)?.value ?? "",
    frames,
    context.request?.body ?? null,
  );
  // What the other request leaves behind may be what the captured one asks for.
  const method = lastNameOf(field(act.node, "function") ?? act.node) ?? "";
  const isChanging = /^(?:post|put|patch)$/.test(method) && !act.node.text.includes("\n");
  const wait = act.node.parent?.type === "await" ? "await " : "";
  const filled = heldFieldEdits(investigation, context, scene);
  const asked = (edits: readonly TextEdit[]) => [`${wait}${textWith(act.file, act.node, edits)}`];
  const grown: Changes[] = [
    ...(filled.length > 0 ? [{ ...withEdits(bare, filled), before: isChanging ? asked(filled) : [] }] : []),
    ...(isWriting(investigation) && isChanging ? [{ ...bare, before: asked([]), times: FEW }] : []),
    ...(isWriting(investigation) && !isChanging ? [{ ...bare, times: FEW }] : []),
  ];
  return [
    ...(taken
      ? [
          {
            ...bare,
            before: [...(rows?.lines ?? []), ...taken.lines],
            imports: [...(rows?.imports ?? []), ...taken.imports],
          },
        ]
      : []),
    ...(rows ? [{ ...bare, before: rows.lines, imports: rows.imports }] : []),
    bare,
    ...(isChanging ? [{ ...bare, before: asked([]) }] : []),
    ...grown.map((changes) => ({ ...changes, isCaptured: false })),
  ];
}

/** Changes and further ones around them. */
function withEdits(changes: Changes, further: readonly TextEdit[]): Changes {
  const apart = further.filter((edit) =>
    changes.edits.every((own) => edit.end <= own.start || own.end <= edit.start),
  );
  return { ...changes, edits: [...changes.edits, ...apart] };
}

/** Whether the captured request changes something, so that it may do so more than once. */
function isWriting({ event }: Investigation): boolean {
  return /^(?:POST|PUT|PATCH|DELETE)$/i.test(event?.request?.method ?? "");
}

function capturedStagings(
  investigation: Investigation,
  context: RebuildContext,
  scene: Scene,
): readonly Changes[] {
  const { act } = scene;
  if (act.kind === "call") return argumentStagings(context, scene);
  const request = investigation.event?.request;
  if (!request) return [];
  const literals = literalsOf(act.node);
  const edits: TextEdit[] = [];
  const query = request.query
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
  const path = request.path === null ? null : `${request.path}${query === "" ? "" : `?${query}`}`;
  const target = literals.find((node) => node.type === "string" && /^["']\//.test(node.text));
  if (path !== null && target) edits.push(replacing(target, pythonLiteral(path, context.quote)));
  const keyed = keywordEdits(request.body, act.node, context);
  const body =
    keyed.length > 0
      ? keyed
      : bodyEdit(
          request.body,
          literals.filter((node) => node !== target),
          context,
        );
  const whole: Changes = { edits: [...edits, ...body], dropped: [], imports: [] };
  const pathOnly: Changes = { edits, dropped: [], imports: [] };
  const bodyOnly: Changes = { edits: body, dropped: [], imports: [] };
  return [whole, ...(body.length > 0 && edits.length > 0 ? [bodyOnly, pathOnly] : [])].filter(
    (staging) => staging.edits.length > 0,
  );
}

/** The outermost literals of an act: a path, a body, a form. */
function literalsOf(act: Node): Node[] {
  const given = field(act, "arguments")?.namedChildren ?? [];
  return given.flatMap((argument) => {
    const value = argument.type === "keyword_argument" ? field(argument, "value") : argument;
    return value && /^(?:string|dictionary|list)$/.test(value.type) ? [value] : [];
  });
}

/** A helper of the tests that takes the fields of the body as keywords: `self.post("/shelf", pzn=1, place="B4")`. */
function keywordEdits(body: CapturedValue, call: Node, context: RebuildContext): TextEdit[] {
  if (body === null || typeof body !== "object" || Array.isArray(body)) return [];
  const given = (field(call, "arguments")?.namedChildren ?? []).filter(
    ({ type }) => type === "keyword_argument",
  );
  const names = given.map((one) => field(one, "name")?.text ?? "");
  if (names.length === 0 || !names.every((name) => Object.hasOwn(body, name))) return [];
  return given.flatMap((one, index) => {
    const value = field(one, "value");
    const held = (body as Readonly<Record<string, CapturedValue>>)[names[index] ?? ""];
    return value && held !== undefined ? [replacing(value, pythonLiteral(held, context.quote))] : [];
  });
}

function bodyEdit(body: CapturedValue, literals: readonly Node[], context: RebuildContext): TextEdit[] {
  if (body === null) return [];
  const [place] = literals.filter((node) =>
    typeof body === "string" ? node.type === "string" : /^(?:dictionary|list)$/.test(node.type),
  );
  if (place) {
    const text = pythonLiteral(body, context.quote);
    const isBytes = typeof body === "string" && /^b["']/i.test(place.text) && /^[ -~]*$/.test(body);
    return [replacing(place, isBytes ? `b${text}` : text)];
  }
  // What was no JSON takes the place of what is sent as such.
  const sent = typeof body === "string" ? literals.find((node) => isJsonKeyword(node)) : undefined;
  if (sent?.parent) return [replacing(sent.parent, `data=${pythonLiteral(body, context.quote)}`)];
  // A body that is written as JSON text by hand.
  const [text] = literals.filter(
    ({ type, text: said }) => type === "string" && /^\w*["']+\s*[{[]/.test(said),
  );
  if (typeof body === "object" && text)
    return [replacing(text, pythonLiteral(JSON.stringify(body), context.quote))];
  return [];
}

function isJsonKeyword(node: Node): boolean {
  return node.parent?.type === "keyword_argument" && field(node.parent, "name")?.text === "json";
}

/** The arguments of a call replaced by what the frame held, where that can be made again. */
function argumentStagings(context: RebuildContext, { act }: Scene): readonly Changes[] {
  const entered = act.entered;
  const locals = entered?.frame.frame.locals;
  if (!entered || !locals) return [];
  const parameters = parametersOf(entered.symbol.node);
  const isBound = /^(?:self|cls)$/.test(parameters[0]?.name ?? "");
  const positional = isBound ? parameters.slice(1) : parameters;
  const edits: TextEdit[] = [];
  const imports: NeededImport[] = [];
  (field(act.node, "arguments")?.namedChildren ?? []).forEach((argument, index) => {
    const name =
      argument.type === "keyword_argument" ? field(argument, "name")?.text : positional[index]?.name;
    const value = argument.type === "keyword_argument" ? field(argument, "value") : argument;
    const held = name === undefined ? undefined : locals[name];
    if (!value || held === undefined || /splat/.test(argument.type)) return;
    const made = rebuild(held, context);
    if (made.obstacle !== null) return;
    edits.push(replacing(value, made.text));
    imports.push(...made.imports);
  });
  return edits.length > 0 ? [{ edits, dropped: [], imports }] : [];
}

const MOST_HELD = 3;

/**
 * A record that the failing frame held, an answer of another service or a row, in place of the one with which the test
 * arranges it: the literal that has what the failing function reads from the record, and the record lacks.
 */
function heldStagings(
  { frames, code }: Investigation,
  context: RebuildContext,
  scene: Scene,
  played: Changes | undefined,
): readonly Changes[] {
  const last = frames.findLast(({ path }) => path !== null && code.file(path)?.isTest === false);
  const symbol = last?.path && last.line !== null ? code.functionAt(last.path, last.line) : null;
  if (!last || !symbol) return [];
  const parameters = new Set(parametersOf(symbol.node).map(({ name }) => name));
  const literals = scene.act.test.node.descendantsOfType("dictionary");
  return Object.entries(last.frame.locals ?? {})
    .filter(([name, held]) => !parameters.has(name) && typeof held === "object" && held !== null)
    .flatMap(([name, held]): Changes[] => {
      if (Array.isArray(held) || held === null || typeof held !== "object") return [];
      const lacking = readKeys(symbol.node, name).filter((key) => !Object.hasOwn(held, key));
      const places = literals.filter((node) => keysOf(node).some((key) => lacking.includes(key)));
      const made = rebuild(held, context);
      const [place, ...others] = places;
      if (!place || others.length > 0 || made.obstacle !== null) return [];
      const edit = replacing(place, made.text);
      const further = (played?.edits ?? []).filter((one) => one.end <= edit.start || edit.end <= one.start);
      return [
        { edits: [edit, ...further], dropped: [], imports: [...made.imports, ...(played?.imports ?? [])] },
      ];
    })
    .slice(0, MOST_HELD);
}

/** Keys that a function reads from a name: `answer["price"]`. */
function readKeys(scope: Node, name: string): string[] {
  return scope.descendantsOfType("subscript").flatMap((node) => {
    const key = field(node, "subscript");
    return field(node, "value")?.text === name && key ? (plainString(key) ?? []) : [];
  });
}

function keysOf(dictionary: Node): string[] {
  return dictionary.namedChildren.flatMap((pair) => {
    const key = pair.type === "pair" ? field(pair, "key") : null;
    return key ? (plainString(key) ?? []) : [];
  });
}

/** Statements that prepare something and that the rest can be played without, the nearest to the act first. */
function preparations(scene: Scene): Node[] {
  const bodies = [
    ...scene.blocks.map(({ block, inner }) => ({ block, end: inner.startIndex })),
    ...scene.members
      .map((member) => (member.type === "decorated_definition" ? field(member, "definition") : member))
      .filter((member) =>
        /^(?:setUp|setup_method|setUpTestData|asyncSetUp)$/.test(
          (member && field(member, "name")?.text) ?? "",
        ),
      )
      .map((member) => ({ block: member && field(member, "body"), end: Number.POSITIVE_INFINITY })),
    ...scene.fixtures.map(({ node }) => ({ block: field(node, "body"), end: Number.POSITIVE_INFINITY })),
  ];
  return bodies.flatMap(({ block, end }) =>
    (block?.namedChildren ?? [])
      .filter((statement) => statement.startIndex < end && isPreparation(scene, statement))
      .toReversed(),
  );
}

/** All that the test itself prepares left out at once: what several requests fill one after the other is empty without all of them. */
function withoutOwn({ blocks }: Scene, prepared: readonly Node[]): readonly Changes[] {
  const own = prepared.filter((statement) =>
    blocks.some(
      ({ block }) => block.startIndex <= statement.startIndex && statement.endIndex <= block.endIndex,
    ),
  );
  return own.length > 1 ? [{ edits: [], dropped: own, imports: [] }] : [];
}

const SEVERAL =
  /more than one|Multiple(?:Objects|Results)|UNIQUE|unique constraint|[dD]uplicate|already (?:exists|registered|taken)|too many rows/;

/** A preparation done twice, where the error tells of something that is there more than once. */
function repeatedPreparations({ event }: Investigation, scene: Scene): readonly Changes[] {
  const told = event?.exceptions.map(({ type, value }) => `${type}: ${value}`).join("\n") ?? "";
  if (!SEVERAL.test(told)) return [];
  return preparations(scene)
    .filter((statement) => statement.type === "expression_statement")
    .map((statement) => {
      const again = `${statement.text}\n${" ".repeat(statement.startPosition.column)}${statement.text}`;
      return { edits: [replacing(statement, again)], dropped: [], imports: [] };
    });
}

/** A call for its effect, a request that an assertion sends, an assignment whose name is not needed, a loop that fills something. */
function isPreparation(scene: Scene, statement: Node): boolean {
  if (statement.type === "for_statement") return true;
  if (isAssertion(statement)) return changingRequests(statement).length > 0;
  if (statement.type !== "expression_statement") return false;
  const [inner] = statement.namedChildren;
  const expression = inner?.type === "await" ? inner.firstNamedChild : inner;
  if (expression?.type === "assignment") {
    const left = field(expression, "left");
    return left?.type === "subscript" || (left !== null && !isUsed(scene, left));
  }
  return expression?.type === "call";
}

/** Whether the rest of the test, or of its class, reads a name that is given there. */
function isUsed({ act, owner }: Scene, target: Node): boolean {
  const name = target.type === "attribute" ? field(target, "attribute")?.text : target.text;
  if (!name || !/^\w+$/.test(name)) return true;
  const around = target.type === "attribute" && owner ? owner : act.test.node;
  return around.text.split(new RegExp(`\\b${name}\\b`)).length > 2;
}

/** Words of the lines that failed: what is altered must have to do with them. */
function wordsOf({ frames, code }: Investigation): Set<string> {
  const own = frames.filter(
    ({ path, line }) => path !== null && line !== null && code.file(path)?.isTest === false,
  );
  const words = own.slice(-3).flatMap(({ path, line }) => {
    const symbol = path !== null && line !== null ? code.functionAt(path, line) : null;
    const text = symbol?.node.text ?? "";
    return text.length < 4_000 ? (text.match(/[A-Za-z_]\w*/g) ?? []) : [];
  });
  return new Set(words);
}

/** One value of the test that is nothing, or not there: a keyword, a key, an item. */
function alterations(investigation: Investigation, scene: Scene): TextEdit[] {
  const words = wordsOf(investigation);
  const places = [{ file: scene.act.file, node: scene.act.node }, ...placesOf(scene)];
  const found: TextEdit[] = [];
  for (const { file, node: place } of places) {
    for (const node of place.descendantsOfType(["pair", "keyword_argument", "list"])) {
      if (node.type === "list") {
        if (node.namedChildCount > 0) found.push({ ...replacing(node, "[]"), path: file.path });
        continue;
      }
      const key = node.type === "pair" ? field(node, "key") : field(node, "name");
      const value = field(node, "value");
      const name = key && (node.type === "pair" ? plainString(key) : key.text);
      // `author_id=1` is what makes `post.author` something.
      if (!value || !name || !(words.has(name) || words.has(name.replace(/_(?:id|pk)$/, "")))) continue;
      const edits = [
        removing(file, node),
        ...(value.text === "None" ? [] : [replacing(value, "None")]),
        ...(value.type === "string" && plainString(value) !== "" ? [replacing(value, '""')] : []),
      ];
      found.push(...edits.map((edit) => ({ ...edit, path: file.path })));
    }
  }
  const unique = new Map(found.map((edit) => [`${edit.path}-${edit.start}-${edit.end}-${edit.text}`, edit]));
  return [...unique.values()];
}
