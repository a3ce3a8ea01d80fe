import type { Node } from "web-tree-sitter";
import { lineStart, nextLineStart } from "../../../code/text-edit.ts";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { likeness } from "../missing-names.ts";

/** What everybody's programs call, and by what names other languages know it. */
interface Common {
  readonly functions: readonly string[];
  readonly methods: readonly string[];
  /** By a name that this language does not know; `x` is the receiver, `a` the arguments. */
  readonly foreign: Readonly<Record<string, readonly string[]>>;
}

const COMMON: Readonly<Record<Place["dialect"]["id"], Common>> = {
  python: {
    functions: [
      ..."len sum sorted int str max min abs set list float reversed range tuple round".split(" "),
      ..."enumerate dict bool zip ord chr any all bin hex pow divmod".split(" "),
    ],
    methods: [
      ..."append sort extend pop insert remove reverse index count copy clear lower upper strip split join".split(
        " ",
      ),
      ..."replace startswith endswith find isdigit isalpha isalnum islower isupper title capitalize".split(
        " ",
      ),
      ..."swapcase zfill get items keys values update setdefault add discard union intersection difference popleft".split(
        " ",
      ),
    ],
    foreign: {
      length: ["len(x)"],
      size: ["len(x)"],
      len: ["len(x)"],
      isEmpty: ["not x"],
      is_empty: ["not x"],
      empty: ["not x"],
      push: ["x.append(a)", "x.add(a)"],
      push_front: ["x.insert(0, a)", "x.appendleft(a)"],
      pop_back: ["x.pop()"],
      pop_front: ["x.pop(0)", "x.popleft()"],
      poll: ["x.pop(0)", "x.popleft()"],
      peek: ["x[-1]", "x[0]"],
      top: ["x[-1]"],
      front: ["x[0]"],
      back: ["x[-1]"],
      first: ["x[0]"],
      last: ["x[-1]"],
      containsKey: ["a in x"],
      getOrDefault: ["x.get(a)"],
      addAll: ["x.extend(a)", "x.update(a)"],
      substring: ["x[a:]", "x[:a]"],
      substr: ["x[a:]"],
      slice: ["x[a:]"],
      charCodeAt: ["ord(x[a])"],
      fromCharCode: ["chr(a)"],
      equals: ["x == a"],
      parseInt: ["int(a)"],
      parseFloat: ["float(a)"],
      Number: ["int(a)", "float(a)"],
      String: ["str(a)"],
      Array: ["[a]", "[0] * a", "[None] * a"],
      List: ["[a]", "list(a)"],
      floor: ["int(a)"],
      forEach: ["map(a, x)"],
      push_back: ["x.append(a)"],
      unshift: ["x.insert(0, a)"],
      shift: ["x.pop(0)"],
      contains: ["a in x"],
      includes: ["a in x"],
      has: ["a in x"],
      has_key: ["a in x"],
      indexOf: ["x.index(a)", "x.find(a)"],
      concat: ['"".join(a)', "x + a"],
      charAt: ["x[a]"],
      toString: ["str(x)"],
      toUpperCase: ["x.upper()"],
      toLowerCase: ["x.lower()"],
      trim: ["x.strip()"],
      add: ["x.append(a)"],
      append: ["x.add(a)"],
      sqrt: ["x ** 0.5", "a ** 0.5"],
    },
  },
  javascript: {
    functions: [
      ..."Math.max Math.min Math.floor Math.abs Math.ceil Math.round Math.trunc Math.sqrt Math.pow".split(
        " ",
      ),
      ..."Number String Boolean parseInt parseFloat isNaN Array.from Array.isArray Object.keys Object.values Object.entries".split(
        " ",
      ),
    ],
    methods: [
      ..."push sort slice pop shift unshift concat join splice reverse map filter reduce forEach some every".split(
        " ",
      ),
      ..."find findIndex indexOf lastIndexOf includes flat fill keys values entries split charAt charCodeAt".split(
        " ",
      ),
      ..."toLowerCase toUpperCase trim padStart padEnd repeat replace replaceAll startsWith endsWith substring".split(
        " ",
      ),
      ..."at match toString toFixed get set has delete add clear".split(" "),
    ],
    foreign: {
      len: ["x.length", "a.length"],
      count: ["x.length"],
      first: ["x[0]"],
      last: ["x.at(-1)"],
      peek: ["x.at(-1)", "x[0]"],
      top: ["x.at(-1)"],
      appendleft: ["x.unshift(a)"],
      popleft: ["x.shift()"],
      put: ["x.set(a)"],
      containsKey: ["x.has(a)", "a in x"],
      float: ["Number(a)"],
      list: ["[...a]", "Array.from(a)"],
      set: ["new Set(a)"],
      isdigit: ["/^\\d+$/.test(x)"],
      isalpha: ["/^[a-z]+$/i.test(x)"],
      substr: ["x.substring(a)"],
      startswith: ["x.startsWith(a)"],
      endswith: ["x.endsWith(a)"],
      rstrip: ["x.trimEnd()"],
      lstrip: ["x.trimStart()"],
      equals: ["x === a"],
      range: ["[...Array(a).keys()]"],
      max: ["Math.max(a)"],
      min: ["Math.min(a)"],
      round: ["Math.round(a)"],
      sqrt: ["Math.sqrt(a)"],
      length: ["x.length", "a.length"],
      size: ["x.length"],
      append: ["x.push(a)"],
      add: ["x.push(a)", "x.set(a)"],
      push: ["x.add(a)"],
      extend: ["x.push(...a)"],
      contains: ["x.includes(a)", "x.has(a)"],
      has: ["x.includes(a)"],
      includes: ["x.has(a)"],
      remove: ["x.delete(a)", "x.pop()"],
      upper: ["x.toUpperCase()"],
      lower: ["x.toLowerCase()"],
      strip: ["x.trim()"],
      str: ["String(a)"],
      int: ["Math.floor(a)", "Number(a)", "Math.trunc(a)"],
      ord: ["a.charCodeAt(0)"],
      chr: ["String.fromCharCode(a)"],
      abs: ["Math.abs(a)"],
      isEmpty: ["x.length === 0", "x.size === 0"],
    },
  },
};

/** Methods of another language alone: wrong here, even where no failure comes so far as to say it. */
const FOREIGN_ALONE = {
  python:
    /^(?:push|push_back|unshift|charAt|charCodeAt|toString|toUpperCase|toLowerCase|indexOf|includes|trim|substring|forEach|containsKey)$/,
  javascript:
    /^(?:append|extend|upper|lower|strip|startswith|endswith|isdigit|isalpha|len|popleft|appendleft)$/,
} as const;

const MOST_METHODS = 60;
const MOST_FUNCTIONS = 30;

/** A call, a member or a name of which the failing tests say that it is not there: what it may have been meant for. */
export const missingOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect, house } = place;
  yield* withoutCall(place);
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind === "call" && isMissing(seen, place)) yield* insteadOfCall(node, seen, place);
    else if (seen?.kind === "name" && house.missing.includes(node.text)) yield* insteadOfName(node, place);
    else if (seen?.kind === "member" && house.missing.includes(seen.property.text))
      yield* insteadOfMember(node, seen.object, seen.property.text, place);
  }
};

function isMissing({ name, receiver }: Call, { house, dialect }: Place): boolean {
  if (house.missing.includes(name)) return true;
  return receiver !== null && FOREIGN_ALONE[dialect.id].test(name) && !house.callable.includes(name);
}

/** A statement that only calls what is not there, left out. */
function* withoutCall({ statement, dialect, house, file }: Place): Generator<Idea> {
  const told = dialect.statement(statement);
  const seen = told.kind === "expression" ? dialect.view(told.expression) : null;
  const block = statement.parent;
  if (seen?.kind !== "call" || !house.missing.includes(seen.name) || !block) return;
  if (!dialect.isStatement(statement) || dialect.statementsOf(block).length < 2) return;
  const start = lineStart(file.text, statement.startIndex);
  const end = nextLineStart(file.text, Math.max(0, statement.endIndex - 1));
  if (file.text.slice(start, end).replace(/;\s*$/, "").trim() !== statement.text.replace(/;\s*$/, "").trim())
    return;
  yield {
    changes: [{ start, end, text: "" }],
    kind: "missing-call-dropped",
    weight: 0.4,
    note: `does not call ${seen.name}, which is not there`,
    isHouse: false,
  };
}

interface Call {
  readonly name: string;
  readonly receiver: Node | null;
  readonly values: readonly Node[];
}

function* insteadOfCall(node: Node, { name, receiver, values }: Call, place: Place): Generator<Idea> {
  const common = COMMON[place.dialect.id];
  const texts = values.map(({ text }) => text);
  const all = texts.join(", ");
  const isOwn = receiver !== null && /^(?:self|this|cls)$/.test(receiver.text);
  const written = { x: receiver && !isOwn ? receiver.text : (texts[0] ?? ""), a: all };
  const own = receiver && !isOwn ? receiver.text : null;
  const found: string[] = ownFunctions(name, isOwn, all, place);
  for (const form of Object.hasOwn(common.foreign, name) ? (common.foreign[name] ?? []) : [])
    found.push(form.replace(/\b[xa]\b/g, (letter) => written[letter === "x" ? "x" : "a"]));
  // What a value is asked for: the receiver, or the first of the values where there is no other.
  const [subject, rest] = own === null ? [texts[0], texts.slice(1)] : [own, texts];
  const methods = ordered(name, common.methods).slice(0, MOST_METHODS);
  const functions = ordered(name, common.functions).slice(0, MOST_FUNCTIONS);
  const near = (names: readonly string[]) => names.filter((one) => likeness(name, lastOf(one)) > 0);
  const method = (one: string) => (subject === undefined ? [] : [`${subject}.${one}(${rest.join(", ")})`]);
  const call = (one: string) => `${one}(${[own ?? [], texts].flat().join(", ")})`;
  found.push(...near(functions).map(call), ...near(methods).flatMap(method));
  // Nothing of that name anywhere: the value as it is.
  found.push(...(own === null ? texts.slice(0, 2) : [own]));
  found.push(...(own === null ? functions.map(call) : methods.flatMap(method)));
  found.push(...place.dialect.words.neutral);
  if (own === null) found.push(...methods.flatMap(method));
  yield* inPlaceOf(node, found, name);
}

/** Functions of the file that the call may mean, one of the same class without its receiver included. */
function ownFunctions(name: string, isOwn: boolean, values: string, { file, dialect, house }: Place) {
  const self = dialect.id === "python" ? "self" : "this";
  const isMethod = new RegExp(
    dialect.id === "python"
      ? `\\n[ \\t]+(?:async )?def ${escaped(name)}\\(\\s*self\\b`
      : `\\n[ \\t]+(?:async )?${escaped(name)}\\s*\\([^)]*\\)\\s*\\{`,
  ).test(file.text);
  const isPlain = new RegExp(`(?:\\bdef|\\bfunction\\*?|\\bconst|\\blet|\\bvar)\\s+${escaped(name)}\\b`).test(
    file.text,
  );
  const near = house.callable.filter((other) => other !== name && likeness(name, other) === 2);
  return [
    ...(!isOwn && isMethod ? [`${self}.${name}(${values})`] : []),
    ...(isOwn && isPlain ? [`${name}(${values})`] : []),
    ...near.flatMap((other) => [`${isOwn ? `${self}.` : ""}${other}(${values})`]),
  ];
}

function* insteadOfName(node: Node, place: Place): Generator<Idea> {
  const { scope, dialect } = place;
  if (!dialect.isRead(node)) return;
  const around = node.parent ? dialect.view(node.parent) : null;
  if (around?.kind === "call" && around.callee.id === node.id) return;
  const self = dialect.id === "python" ? "self" : "this";
  const members = scope.membersOf(self).includes(node.text) ? [`${self}.${node.text}`] : [];
  const near = ordered(node.text, scope.names).filter((name) => likeness(node.text, name) > 0);
  yield* inPlaceOf(node, [...members, ...near, ...scope.names, ...dialect.words.neutral], node.text);
}

function* insteadOfMember(node: Node, object: Node, name: string, place: Place): Generator<Idea> {
  const { scope, dialect } = place;
  const around = node.parent ? dialect.view(node.parent) : null;
  if (around?.kind === "call" && around.callee.id === node.id) return;
  const { foreign } = COMMON[dialect.id];
  const forms = (Object.hasOwn(foreign, name) ? (foreign[name] ?? []) : []).filter(
    (form) => !/\ba\b/.test(form),
  );
  const members = ordered(name, scope.membersOf(object.text)).filter((one) => one !== name);
  yield* inPlaceOf(
    node,
    [
      ...forms.map((form) => form.replace(/\bx\b/g, () => object.text)),
      ...members.map((member) => `${object.text}.${member}`),
      object.text,
    ],
    name,
  );
}

function* inPlaceOf(node: Node, texts: readonly string[], name: string): Generator<Idea> {
  // A name that stands there by itself does nothing.
  const isAlone = /^expression_statement$/.test(node.parent?.type ?? "");
  for (const [rank, text] of [...new Set(texts)].entries())
    if (text !== "" && text !== node.text && !(isAlone && !text.includes("("))) {
      const note = `has ${short(text)} where it asked for ${name}, which is not there`;
      // At another call of it the same place of the list stands for the same, whatever the arguments.
      yield { ...replace(node, text, "missing-name", 0.6 * share(rank), note), way: `${name} ${rank}` };
    }
}

/** Those most like a name first. */
function ordered(name: string, known: readonly string[]): string[] {
  return known.toSorted((left, right) => likeness(name, lastOf(right)) - likeness(name, lastOf(left)));
}

function lastOf(name: string): string {
  return name.split(".").at(-1) ?? name;
}

function escaped(name: string): string {
  return name.replaceAll("$", "\\$");
}
