import type { ClassSymbol, CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { field } from "../../../code/nodes.ts";
import { decoratorsOf, fieldsOf } from "../../../code/python/class-fields.ts";
import { nextLineStart, textEdit } from "../../../code/text-edit.ts";
import { methodOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { comparedParts } from "./equality.ts";
import { frozenParts } from "./frozen-parts.ts";

const guide = pythonGuide({
  slug: "hashed-class",
  title: "Fix unhashable type of a class of your own in Python",
  summary:
    "This error occurs when objects of a class are put into a set or used as keys, and the class defines what makes two of them equal without saying how they are hashed. Python then takes their hash away. Hash what is compared, or freeze the data class.",
  trace: [
    ["    taken = set(self.taken)", "A set looks its items up by their hash."],
    ["TypeError: unhashable type: 'Seat'", "The class has an `__eq__` and no `__hash__`."],
  ],
  causes: [
    ["equality", "An equality without a hash", "`__eq__` was added later.", "def __eq__(self, other):"],
    ["dataclass", "A data class that can be changed", "`@dataclass` makes an `__eq__`.", "@dataclass"],
    [
      "part",
      "A list among the fields",
      "What comes from JSON is a list, whatever the field is declared to be.",
      'Wish(entry["players"], entry.get("tags", ()))',
    ],
  ],
  fix: [
    "Hash what is compared.",
    "def __eq__(self, other):\n    return self.row == other.row",
    "def __eq__(self, other):\n    return self.row == other.row\n\ndef __hash__(self):\n    return hash(self.row)",
  ],
  testing: [
    "Two equal ones are one in a set.",
    "def test_set():\n    assert len({Seat('a'), Seat('A')}) == 1",
  ],
  questions: [
    [
      "Why not hash by identity?",
      "Equal objects must have equal hashes, else a set holds two of what is the same thing.",
    ],
  ],
});

const ADVICE =
  "Say with the equality of a class how its objects are hashed, and keep fixed what that is made of.";
const MESSAGE =
  /^unhashable type: '(?:\w+\.)*(\w+)'|cannot use '(?:\w+\.)*(\w+)' as a (?:dict key|set element)/;

/** Objects of a class of the project that says when they are equal, and not how they are hashed. */
export const hashedClassRecipe: Recipe = findingsRecipe({
  slug: "hashed-class",
  guide,
  score: (fault, investigation) => (findings(investigation, fault).length > 0 ? 0.9 : null),
  findings,
});

function findings({ code }: Investigation, fault: PythonFault): Finding[] {
  const { exception } = fault;
  const part = exception.type === "TypeError" ? frozenParts(code, fault) : null;
  if (part) {
    const {
      owner: { path, startLine: line },
      idea,
    } = part;
    return [{ id: "part", sentence: idea.cause, path, line, ideas: [idea], advice: ADVICE }];
  }
  const found = exception.type === "TypeError" ? MESSAGE.exec(exception.value) : null;
  const name = found?.[1] ?? found?.[2];
  if (name === undefined) return [];
  const [owner, ...others] = code.classesNamed(name).filter(({ path }) => code.file(path)?.isTest === false);
  const file = owner && code.file(owner.path);
  if (!owner || !file || others.length > 0 || methodOf(code, owner, "__hash__")) return [];
  const idea = byEquality(code, file, owner) ?? frozenDataclass(code, file, owner);
  if (!idea) return [];
  const { path, startLine: line } = owner;
  return [{ id: "equality", sentence: idea.cause, path, line, ideas: [idea], advice: ADVICE }];
}

/** `__hash__` of what `__eq__` compares, where nobody changes that later. */
function byEquality(code: CodeIndex, file: SourceFile, owner: ClassSymbol): Idea | null {
  const equality = methodOf(code, owner, "__eq__");
  const parts = equality && equality.path === owner.path ? comparedParts(equality) : null;
  if (!equality || !parts || isChanged(code, owner, parts.flatMap(attributesIn))) return null;
  const indent = indentOf(file, equality.node);
  const given = parts.length === 1 ? parts[0] : `(${parts.join(", ")})`;
  const at = nextLineStart(file.text, equality.node.endIndex);
  const lead = at === file.text.length && !file.text.endsWith("\n") ? "\n" : "";
  const text = `${lead}\n${indent}def __hash__(self):\n${indent}${indentUnit(file)}return hash(${given})\n`;
  return runningIdea({
    cause: `${owner.name} at ${owner.path}:${owner.startLine} says when two of it are equal and not how they are hashed, so it can be in no set and be no key.`,
    explanation: `It is hashed by what \`__eq__\` compares: ${parts.map((part) => `\`${part}\``).join(", ")}.`,
    edits: [textEdit(file, at, at, text)],
    basis: "standard",
    name: `${owner.name.toLowerCase()}_is_hashed`,
    sentence: "Equal objects are one in a set.",
  });
}

const DATACLASS = /^(?:dataclasses\.)?dataclass(?:\((.*)\))?$/s;
const CHANGEABLE = /^(?:list|dict|set|List|Dict|Set|bytearray|deque|defaultdict|Counter)\b/;

/** `@dataclass(frozen=True)`, where no object of the class is ever changed. */
function frozenDataclass(code: CodeIndex, file: SourceFile, owner: ClassSymbol): Idea | null {
  const options = decoratorsOf(owner.node).flatMap((text) => DATACLASS.exec(text) ?? []);
  const isDataclass = decoratorsOf(owner.node).some((text) => DATACLASS.test(text));
  const given = options[1]?.trim() ?? "";
  const decorator = owner.node.parent?.namedChildren.find(
    ({ type, text }) => type === "decorator" && DATACLASS.test(text.replace(/^@\s*/, "").trim()),
  );
  const expression = decorator?.firstNamedChild;
  const fields = fieldsOf(owner).filter(({ annotation }) => annotation !== null);
  const isKin = owner.bases.length > 0 || code.subclassesOf(owner.name).length > 0;
  if (!isDataclass || !expression || /\b(?:eq|frozen|unsafe_hash)\s*=/.test(given) || isKin) return null;
  if (fields.some(({ annotation }) => CHANGEABLE.test(annotation?.text ?? ""))) return null;
  if (
    isChanged(
      code,
      owner,
      fields.map(({ name }) => name),
      false,
    )
  )
    return null;
  const name =
    expression.type === "call" ? (field(expression, "function")?.text ?? "dataclass") : expression.text;
  const edit: Edit = replaceNode(
    file,
    expression,
    `${name}(${given === "" ? "" : `${given.replace(/,$/, "")}, `}frozen=True)`,
  );
  const kin = code
    .naming("dataclass")
    .flatMap((path) => code.symbolsOf(path)?.classes ?? [])
    .find((one) =>
      decoratorsOf(one.node).some((text) => /^(?:dataclasses\.)?dataclass\(.*frozen=True/s.test(text)),
    );
  return runningIdea({
    cause: `${owner.name} at ${owner.path}:${owner.startLine} is a data class that can be changed, so it has no hash and can be in no set and be no key.`,
    explanation: `It is frozen, as nobody changes its objects${kin ? `; so is ${kin.name} at ${kin.path}:${kin.startLine}` : ""}. A frozen data class is hashed by its fields.`,
    edits: [edit],
    basis: kin ? "house" : "standard",
    name: `${owner.name.toLowerCase()}_is_hashed`,
    sentence: "Equal objects are one in a set.",
  });
}

function attributesIn(part: string): string[] {
  return [...part.matchAll(/\bself\.(\w+)/g)].map((match) => match[1] ?? "");
}

/** Whether a field of this name is set anywhere but while the object is made. */
function isChanged(
  code: CodeIndex,
  owner: ClassSymbol,
  names: readonly string[],
  mayBeSetAtBirth = true,
): boolean {
  return names.some((name) => {
    return code.naming(name).some((path) => {
      const file = code.file(path);
      if (!file || file.isTest || file.language !== "python") return false;
      return file.tree.rootNode
        .descendantsOfType(["assignment", "augmented_assignment", "delete_statement"])
        .some((node) => {
          const left = field(node, "left") ?? node.firstNamedChild;
          const isSet = left
            ?.descendantsOfType("attribute")
            .some((one) => field(one, "attribute")?.text === name);
          if (!isSet) return false;
          const scope = code.functionAt(path, node.startPosition.row + 1);
          const isBirth = /\.__(?:init|post_init|new)__$/.test(scope?.qualifiedName ?? "");
          // What another class sets of its own says nothing about this one.
          const isOwn =
            scope?.qualifiedName.startsWith(`${owner.qualifiedName}.`) === true && path === owner.path;
          const isForeign = /^self\./.test(left?.text ?? "") && !isOwn;
          return !isForeign && !(isBirth && mayBeSetAtBirth);
        });
    });
  });
}
