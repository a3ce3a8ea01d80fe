import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { frameworkAnswer, houseAnswer, plainSentence } from "../../house/absent-answer.ts";
import { defaultAt, keyDefaults, keyUses, writtenKeys } from "../../house/key-defaults.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { thingOf } from "../../house/words.ts";
import type { RefusalTarget } from "../../house/write-refusal.ts";
import { formIdeas } from "../bad-value/forms.ts";
import { isAlwaysEvaluated, reactionIdeas } from "../bad-value/react.ts";
import { isPlain, isRepeatable, replaceNode } from "../edits/expressions.ts";
import { completeMapper } from "../edits/mapper.ts";
import { insertBefore, statementOf } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import { refuseInHandler } from "../fault/refuse-in-handler.ts";
import { requestPartOf } from "../fault/request-part.ts";
import { answered, FINE, type Idea } from "../stimuli/idea.ts";
import { requestStimulus, variedBody } from "../stimuli/request.ts";
import { absentFlag } from "./absent-flag.ts";
import { askedNext } from "./asked-next.ts";
import { writersOf } from "./captured-writer.ts";
import { defaultTable } from "./default-table.ts";
import { disagreementOf } from "./disagreement.ts";
import { documented } from "./documented.ts";
import { figuredDefault } from "./figured-default.ts";
import { groupFinding } from "./groups.ts";
import { inData } from "./in-data.ts";
import type { KeyCase } from "./key-case.ts";
import { keyLeftAsTwin } from "./key-left-as-twin.ts";
import { leftAsItIs } from "./left-as-it-is.ts";
import { normalisedKey } from "./normalised-key.ts";
import { oddEntry } from "./odd-entry.ts";
import { refusedBehind } from "./refused-behind.ts";
import { hasListOfRequired, requiredPart } from "./required-part.ts";
import { tableDefault } from "./table-default.ts";
import { takenAsNothing } from "./taken-as-nothing.ts";

/** A reason for which a key was missing, with what could be done about it. */
export interface KeyFinding {
  readonly id:
    | "misspelt-key"
    | "dropped-key"
    | "optional-key"
    | "required-part"
    | "unknown-id"
    | "first-entry"
    | "house-way"
    | "absent-flag"
    | "open";
  readonly sentence: string;
  readonly path: string;
  readonly line: number;
  readonly ideas: readonly Idea[];
}

/** The reasons that the code supports, in the order in which they explain most. */
export function keyFindings(investigation: Investigation, given: KeyCase): KeyFinding[] {
  const own = isAssigned(given.read)
    ? null
    : (askedNext(given) ??
      refusedBehind(investigation, given) ??
      leftAsItIs(given) ??
      oddEntry(investigation, given) ??
      groupFinding(investigation, given));
  if (own) return [own];
  const told = isAssigned(given.read) ? null : documented(investigation, given);
  if (told?.finding) return [told.finding];
  const flag = isAssigned(given.read) ? null : absentFlag(investigation, given);
  const all = [
    normalisedKey(investigation, given),
    tableDefault(investigation, given),
    keyLeftAsTwin(investigation, given),
    firstEntry(given),
    ...namesThatDisagree(investigation, given),
    dropped(investigation, given),
    optional(investigation, given) ??
      (isAssigned(given.read) ? null : defaultTable(investigation, given)) ??
      figuredDefault(investigation, given),
    takenAsNothing(investigation, given),
    byHelper(investigation, given),
    flag,
    requiredPart(investigation, given),
    unknownId(investigation, given),
    byReaction(investigation, given),
  ].filter((finding) => finding !== null);
  // Nobody is refused for what the documents let him leave out.
  const found = all.filter(({ id, ideas }) => {
    const isRefusal = id === "required-part" || id === "house-way";
    const isGuess = ideas.every(({ basis }) => basis === "guess");
    // Where the parts that must be there are listed, an answer of no custom beside the list is a stranger's.
    return !isRefusal || !(told || flag || (isGuess && hasListOfRequired(investigation, given)));
  });
  return found.length > 0 ? found : [open(given)];
}

function here({ fault }: KeyCase): { path: string; line: number } {
  return { path: fault.file.path, line: fault.line };
}

/** `counts[word] += 1`, `groups[name].append(item)`: the entry is made when it is first needed. */
function firstEntry(given: KeyCase): KeyFinding | null {
  const { read, holder, index, fault } = given;
  if (!isPlain(holder) || !isPlain(index) || given.literal !== null) return null;
  const parent = read.parent;
  const sentence = `\`${holder.text}\` has no entry for a key that comes for the first time.`;
  const idea = (edits: readonly CandidateEdit[], explanation: string): Idea => ({
    cause: sentence,
    explanation,
    edits,
    basis: "standard",
    expectation: FINE,
    name: "first_entry",
    sentence: "A key that comes for the first time gets its entry.",
  });
  if (parent?.type === "augmented_assignment" && field(parent, "left")?.id === read.id) {
    const operator = field(parent, "operator")?.text ?? parent.children[1]?.text ?? "";
    const right = field(parent, "right");
    const neutral = right && neutralFor(operator, right);
    if (!right || !neutral) return null;
    const text = `${read.text} = ${holder.text}.get(${index.text}, ${neutral}) ${operator.slice(0, -1)} ${right.text}`;
    const edit = { ...replaceNode(fault.file, parent, text), part: "fix" };
    return {
      id: "first-entry",
      sentence,
      ...here(given),
      ideas: [idea([edit], `A new entry begins with \`${neutral}\`.`)],
    };
  }
  const written = parent?.type === "binary_operator" ? ancestorOfType(parent, ["assignment"]) : null;
  if (
    parent &&
    written &&
    field(written, "left")?.text === read.text &&
    read.id !== field(written, "left")?.id
  ) {
    const [left, right] = [field(parent, "left"), field(parent, "right")];
    const operator = field(parent, "operator")?.text ?? "";
    const neutral = left?.id === read.id && right ? neutralFor(`${operator}=`, right) : null;
    if (!neutral) return null;
    const edit = {
      ...replaceNode(fault.file, read, `${holder.text}.get(${index.text}, ${neutral})`),
      part: "fix",
    };
    return {
      id: "first-entry",
      sentence,
      ...here(given),
      ideas: [idea([edit], `A new entry begins with \`${neutral}\`.`)],
    };
  }
  const method = parent?.type === "attribute" ? lastNameOf(parent) : null;
  const empty =
    method === "append" || method === "extend" || method === "insert"
      ? "[]"
      : method === "add"
        ? "set()"
        : method === "update" || method === "setdefault"
          ? "{}"
          : null;
  if (!empty || parent?.parent?.type !== "call") return null;
  const edit = {
    ...replaceNode(fault.file, read, `${holder.text}.setdefault(${index.text}, ${empty})`),
    part: "fix",
  };
  return {
    id: "first-entry",
    sentence,
    ...here(given),
    ideas: [idea([edit], `A new entry begins with \`${empty}\`.`)],
  };
}

function neutralFor(operator: string, right: Node): string | null {
  if (operator !== "+=" && operator !== "-=") return null;
  if (right.type === "list" || right.type === "list_comprehension") return operator === "+=" ? "[]" : null;
  if (right.type === "string") return operator === "+=" ? '""' : null;
  return "0";
}

/** By the dictionary that was read where its way can be followed, else by all that is written anywhere. */
function namesThatDisagree(investigation: Investigation, given: KeyCase): (KeyFinding | null)[] {
  const { literal, index, fault } = given;
  if (literal === null || isAssigned(given.read)) return [];
  const traced = disagreementOf(
    investigation.code,
    { key: literal, file: fault.file, index },
    writersOf(investigation, given),
  );
  if (traced) {
    const { sentence, path, line, ideas } = traced;
    return [{ id: "misspelt-key", sentence, path, line, ideas }];
  }
  return [misspelt(investigation, given) ?? inData(investigation, given)];
}

/** A key that is written elsewhere almost so: the rarer spelling is the slip. */
function misspelt({ code }: Investigation, given: KeyCase): KeyFinding | null {
  const { literal, index, fault } = given;
  if (literal === null || literal.length < 3) return null;
  const written = writtenKeys(code, literal);
  if (written.has(literal)) return null;
  const likely = likelyName(literal, written.keys());
  const near = likely?.by === "spelling" ? likely.name : null;
  if (!near) return null;
  const quote = index.text.slice(0, index.text.length - literal.length - 1) || '"';
  const edits: CandidateEdit[] = [
    { ...replaceNode(fault.file, index, `${quote}${near}${quote.slice(-1)}`), part: "fix" },
  ];
  const uses = keyUses(code, literal);
  // Where everybody reads the key so, it is the writer that slipped.
  if (uses > 1 && uses > keyUses(code, near)) return null;
  const sentence = `\`${literal}\` is read, but nothing writes it; what is written is \`${near}\`.`;
  const idea: Idea = {
    cause: sentence,
    explanation: `The key is spelt as it is written elsewhere: \`${near}\`.`,
    edits,
    basis: "house",
    expectation: FINE,
    name: "key_as_it_is_written",
    sentence: "The key is read as it is written.",
  };
  return { id: "misspelt-key", sentence, ...here(given), ideas: [idea] };
}

/** A dictionary made by the project that leaves out what it copies from its source for every other field. */
function dropped(investigation: Investigation, given: KeyCase): KeyFinding | null {
  const { literal } = given;
  const origin = writersOf(investigation, given).find(({ kind }) => kind === "dropped_member");
  const last = origin?.places.at(-1);
  if (literal === null || !origin || last?.node.type !== "dictionary") return null;
  const file = investigation.code.file(origin.path);
  const made = file && completeMapper(file, last.node, literal);
  if (!file || !made) return null;
  const sentence = `The dictionary made at ${origin.path}:${origin.line} leaves \`${literal}\` out.`;
  const idea: Idea = {
    cause: sentence,
    explanation: `\`${made.entry}\` is passed on like the entries beside it.`,
    edits: [{ ...made.edit, part: "fix" }],
    basis: "house",
    expectation: FINE,
    name: `${literal.replace(/\W+/g, "_")}_is_kept`,
    sentence: `The entry ${literal} is passed on.`,
  };
  return { id: "dropped-key", sentence, path: origin.path, line: origin.line, ideas: [idea] };
}

/** A key that the project reads with a default elsewhere: with that default it is read here too. */
function optional({ code }: Investigation, given: KeyCase): KeyFinding | null {
  const { literal, read, holder, index, fault } = given;
  if (literal === null || isAssigned(read)) return null;
  const [house, ...others] = keyDefaults(code, literal);
  const written = house && defaultAt(code, house, { file: fault.file, statement: fault.statement });
  if (!house || !written || overwritesKept(read)) return null;
  const sentence = `\`${literal}\` is optional: ${house.evidence.join(", ")} read${house.evidence.length === 1 ? "s" : ""} it with a default, ${fault.file.path}:${fault.line} does not.`;
  const idea: Idea = {
    cause: sentence,
    explanation: `It is read with the default that the house uses, \`${house.text}\`.`,
    edits: [
      ...written.imports,
      replaceNode(fault.file, read, `${holder.text}.get(${index.text}, ${written.text})`),
    ].map((edit) => ({ ...edit, part: "fix" })),
    // Where the house has several defaults for one key, it has not decided.
    basis: others.length === 0 ? "house" : "guess",
    expectation: FINE,
    name: `without_${literal.replace(/\W+/g, "_")}`,
    sentence: `Without ${literal} its default is used.`,
  };
  return { id: "optional-key", sentence, ...here(given), ideas: [idea] };
}

/** `part.count = payload["count"]` of a part that was there before: a default would overwrite what it has. */
function overwritesKept(read: Node): boolean {
  const target = read.parent?.type === "assignment" ? field(read.parent, "left") : null;
  const thing = target?.type === "attribute" ? field(target, "object") : null;
  if (thing?.type !== "identifier" || /^(?:self|cls)$/.test(thing.text)) return false;
  const makes = new RegExp(`\\b${thing.text}\\s*(?::[^=\\n]+)?=\\s*(?:\\w+\\.)*[A-Z]\\w*\\(`);
  return !makes.test(scopeOf(read).text);
}

/** The function with which the house reads such parts: `required(form, "name")`. */
function byHelper(investigation: Investigation, given: KeyCase): KeyFinding | null {
  const { literal, read, fault } = given;
  if (literal === null || isAssigned(read)) return null;
  const sentence = `\`${literal}\` is taken for granted at ${fault.file.path}:${fault.line}.`;
  const place = { path: fault.file.path, node: read, members: [] };
  const name = `without_${literal.replace(/\W+/g, "_")}`;
  const stimulus = requestStimulus(investigation);
  const ideas = formIdeas(investigation, [place], { cause: sentence, name }).map((idea) => ({
    ...idea,
    variant: stimulus && variedBody(stimulus),
  }));
  return ideas.length > 0 ? { id: "house-way", sentence, ...here(given), ideas } : null;
}

/** What the house does with other items that lack something, or with keys that nobody has. */
function byReaction(investigation: Investigation, given: KeyCase): KeyFinding | null {
  const { literal, read, holder, index, fault } = given;
  const statement = statementOf(read);
  if (!statement || !isPlain(holder) || !isRepeatable(index) || isAssigned(read)) return null;
  if (!isAlwaysEvaluated(read, statement)) return null;
  const bound = read.parent?.type === "assignment" ? (field(read.parent, "left")?.text ?? null) : null;
  const thing = literal === null ? (thingOf(bound, read) ?? []) : [literal];
  const sentence = `${fault.file.path}:${fault.line} takes for granted that \`${holder.text}\` has \`${index.text}\`.`;
  const ideas = reactionIdeas(investigation, fault, {
    file: fault.file,
    statement,
    check: { kind: "if", condition: `${index.text} not in ${holder.text}` },
    situation: literal === null ? "absent" : "missing_part",
    thing,
    subject: literal === null ? bound : null,
    key: index.text,
    exception: "KeyError",
    callee: null,
    holder: holder.text,
    isFromRequest:
      requestPartOf(investigation, fault, fault.file.path, literal === null ? index : holder) !== null,
    what:
      literal === null ? `A ${thing.join(" ") || "key"} that does not exist` : `An item without ${literal}`,
    cause: sentence,
    name:
      literal === null ? `unknown_${thing.join("_") || "key"}` : `without_${literal.replace(/\W+/g, "_")}`,
  });
  return ideas.length > 0 ? { id: "house-way", sentence, ...here(given), ideas } : null;
}

function isAssigned(read: Node): boolean {
  const parent = read.parent;
  return parent !== null && /assignment$/.test(parent.type) && field(parent, "left")?.id === read.id;
}

/** `ORDERS[order_id]` with an id of the request that nobody has. */
function unknownId(investigation: Investigation, given: KeyCase): KeyFinding | null {
  const { fault, read, holder, index } = given;
  const handler = handlerOf(investigation, fault);
  const statement = statementOf(read);
  if (
    given.literal !== null ||
    !handler ||
    !statement ||
    !isPlain(holder) ||
    !isRepeatable(index) ||
    isAssigned(read)
  )
    return null;
  const part = requestPartOf(investigation, fault, fault.file.path, index);
  if (part === null) return null;
  const bound = read.parent?.type === "assignment" ? (field(read.parent, "left")?.text ?? null) : null;
  const thing = thingOf(bound, read) ?? [];
  const { file } = fault;
  const target: RefusalTarget = { file, statement, thing, subject: bound, key: index.text, askedIn: part };
  const own = houseAnswer(investigation.code, "absent", target, read);
  const plain = frameworkAnswer(
    investigation.code,
    handler.framework,
    "absent",
    target,
    plainSentence("absent", thing),
  );
  const outside = own
    ? null
    : refuseInHandler(investigation, fault, { situation: "absent", thing, exception: "KeyError" });
  const answer =
    own ??
    outside?.answer ??
    (plain && { ...plain, basis: part === "path" ? ("standard" as const) : ("guess" as const) });
  const check = answer && [
    `if ${index.text} not in ${holder.text}:`,
    ...answer.lines.map((line) => `\t${line}`),
  ];
  const edit = check && insertBefore(fault.file, statement, check);
  const edits =
    outside?.edits ??
    (answer && edit && [...answer.imports.map((one) => ({ ...one, part: "fix" })), { ...edit, part: "fix" }]);
  if (!answer || !edits) return null;
  const name = thing.join(" ") || "entry";
  const sentence = `The request names a ${name} that does not exist, and nothing checks for that.`;
  const where = answer.evidence.length > 0 ? `, as at ${answer.evidence.join(", ")}` : "";
  const idea: Idea = {
    cause: sentence,
    explanation: `A ${name} that does not exist is answered with ${answer.status}${where}.`,
    edits,
    basis: answer.basis,
    ...(answer.rivals !== undefined && { rivals: answer.rivals }),
    expectation: answered([answer.status], answer.detail ? [answer.detail] : []),
    name: `unknown_${thing.join("_") || "entry"}`,
    sentence: `A ${name} that does not exist is answered with ${answer.status}.`,
    variesPath: part === "path" && given.key,
  };
  return { id: "unknown-id", sentence, ...here(given), ideas: [idea] };
}

/** Nothing in the repository tells whether the key is required or what stands for it. */
function open(given: KeyCase): KeyFinding {
  const sentence = `\`${given.holder.text.slice(0, 40)}\` has no \`${given.key.slice(0, 40)}\`, and nothing in the repository says what that should mean.`;
  return { id: "open", sentence, ...here(given), ideas: [] };
}
