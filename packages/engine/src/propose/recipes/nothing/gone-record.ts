import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { planImport } from "../../../code/python/imports.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { refusedStatus } from "../../house/status.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { replaceNode } from "../edits/expressions.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import { answered, FINE, type Idea } from "../stimuli/idea.ts";

/**
 * A session that outlives what it names: `g.member` is None though `"member_id"` is in the session, as the member was removed
 * meanwhile. The guard that every such view stands behind asks for the key; it has to ask for the member.
 */
export function goneRecordIdeas(investigation: Investigation, fault: PythonFault): Idea[] {
  const { code } = investigation;
  const value = failingValueOf(investigation);
  if (value?.fault !== "nothing" || value.place.path !== fault.file.path) return [];
  const record = loadedBy(code, fault.file, value.place.node);
  const guard = record && guardOf(code, fault, record);
  if (!record || !guard) return [];
  const subject = nameAt(code, record, guard);
  if (!subject) return [];
  const place = `${guard.file.path}:${startLineOf(guard.condition)}`;
  const status = refusedStatus(code, guard.file.path, guard.exit);
  return [
    {
      cause: `${place} asks only whether ${record.key} is in the session; what it names may be gone since.`,
      explanation: `The guard asks for \`${subject.text}\` itself, so that who is gone is treated as who never logged in.`,
      edits: [...subject.imports, replaceNode(guard.file, guard.condition, `${subject.text} is None`)].map(
        (edit) => ({ ...edit, part: "fix", together: "fix" }),
      ),
      basis: "house",
      expectation: status === null ? FINE : answered([status]),
      name: "record_of_the_session_is_gone",
      sentence: "Who is gone since is treated as who never logged in.",
    },
  ];
}

/** What is looked up by a key of the session. */
interface Loaded {
  readonly kind: "global" | "call";
  /** `g.member`, or the name of the function that looks it up. */
  readonly text: string;
  /** The key of the session, with its quotes. */
  readonly key: string;
  readonly file: SourceFile;
  /** Where `g.member` gets its value. */
  readonly set: Node | null;
}

function loadedBy(code: CodeIndex, file: SourceFile, value: Node): Loaded | null {
  if (/^g\.\w+$/.test(value.text)) return setGlobally(code, value.text);
  const [binding, ...others] =
    value.type === "identifier" ? reachingBindings(scopeOf(value), value.text, value).bindings : [];
  const call = value.type === "call" ? value : others.length === 0 ? binding?.value : null;
  if (call?.type !== "call" || (field(call, "arguments")?.namedChildCount ?? 1) > 0) return null;
  const [callee, ...more] = calleesOf(code, file.path, call);
  const home = callee && code.file(callee.symbol.path);
  const key = callee && sessionKeyIn(callee.symbol.node);
  if (!callee || more.length > 0 || !home || !key || callee.symbol.qualifiedName.includes(".")) return null;
  return { kind: "call", text: callee.symbol.name, key, file: home, set: null };
}

function setGlobally(code: CodeIndex, text: string): Loaded | null {
  const found = code.mentions(text).flatMap((path): Loaded[] => {
    const file = code.file(path);
    if (!path.endsWith(".py") || !file || file.isTest) return [];
    return file.tree.rootNode.descendantsOfType("assignment").flatMap((node) => {
      if (field(node, "left")?.text !== text || field(node, "right")?.type === "none") return [];
      const key = sessionKeyIn(scopeOf(node));
      return key ? [{ kind: "global" as const, text, key, file, set: node }] : [];
    });
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The one key of the session that a function reads. */
function sessionKeyIn(scope: Node): string | null {
  const keys = [...scope.text.matchAll(/\bsession(?:\.get\(|\[)\s*(["'][\w-]+["'])/g)].map(([, key]) => key);
  const [key, ...others] = new Set(keys);
  return key !== undefined && others.length === 0 ? key : null;
}

interface Guard {
  readonly file: SourceFile;
  readonly condition: Node;
  readonly exit: Node;
}

/** A way out on the trace for who has no such key: of a decorator, or of what runs before each request. */
function guardOf(code: CodeIndex, fault: PythonFault, record: Loaded): Guard | null {
  const onTrace = fault.frames.slice(0, -1).flatMap(({ path, line }): Guard[] => {
    const symbol = code.functionAt(path, line);
    return symbol
      ? guardsIn(code, symbol, record).filter(({ condition }) => startLineOf(condition) < line)
      : [];
  });
  const [guard, ...others] = onTrace;
  if (guard) return others.length === 0 ? guard : null;
  const { set } = record;
  const loader = set && code.functionAt(record.file.path, startLineOf(set));
  const behind = loader
    ? guardsIn(code, loader, record).filter(({ condition }) => condition.startIndex > set.endIndex)
    : [];
  return behind.length === 1 ? (behind[0] ?? null) : null;
}

function guardsIn(code: CodeIndex, symbol: FunctionSymbol, { key }: Loaded): Guard[] {
  const file = code.file(symbol.path);
  if (!file) return [];
  const plain = key.slice(1, -1);
  const forms = [
    `["']${plain}["'] not in session`,
    `not session\\.get\\(["']${plain}["']\\)`,
    `session\\.get\\(["']${plain}["']\\) (?:is|==) None`,
    `not \\(?["']${plain}["'] in session\\)?`,
  ];
  const form = new RegExp(`^(?:${forms.join("|")})$`);
  return descendantsHere(symbol.node, "if_statement").flatMap((node): Guard[] => {
    const condition = field(node, "condition");
    const exit = field(node, "consequence")?.namedChildren.findLast(({ type }) => type !== "comment");
    if (!condition || !exit) return [];
    const leaves = /^(?:return|raise)_statement$/.test(exit.type) || /^(?:\w+\.)?abort\(/.test(exit.text);
    const asked = [condition, ...operandsOf(condition)].find(({ text }) => form.test(text));
    return leaves && asked ? [{ file, condition: asked, exit }] : [];
  });
}

function operandsOf(condition: Node): Node[] {
  const inner = condition.type === "parenthesized_expression" ? condition.firstNamedChild : condition;
  if (inner?.type !== "boolean_operator" || inner.children.some(({ type }) => type === "or")) return [];
  return inner.namedChildren.flatMap((operand) => [operand, ...operandsOf(operand)]);
}

/** How the record is asked for where the guard stands. */
function nameAt(
  code: CodeIndex,
  record: Loaded,
  { file, condition }: Guard,
): { readonly text: string; readonly imports: readonly Edit[] } | null {
  if (record.kind === "global") {
    const plan = planImport(code, file.path, "flask", "g");
    return plan?.local === "g" ? { text: record.text, imports: plan.edits } : null;
  }
  const made = moduleNameAt(code, record.file, record.text, { file, statement: condition });
  return made && { text: `${made.text}()`, imports: made.imports };
}
