import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import { field } from "../../code/nodes.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import type { Investigation } from "../../investigation.ts";
import type { RebuildContext } from "../call/rebuild-value.ts";
import { knownValues } from "../request/prepared/known-values.ts";
import { mappedClasses } from "../request/prepared/mapped-classes.ts";
import { classesNamed, rowsInto } from "../request/prepared/mapped-rows.ts";
import type { Preparation } from "../request/prepared/preparation.ts";
import { withoutOne } from "../request/prepared/preparations.ts";
import type { SessionAccess } from "../request/prepared/session-access.ts";
import type { RequestStimulus } from "../scenario.ts";
import type { Scene } from "./scene.ts";

/** A session as Python shows it: `<sqlalchemy.orm.session.Session object at 0x7f…>`, `<….AsyncSession object at …>`. */
const SESSION =
  /^<\S*\b(?:Async|SQLAlchemy|SQLModel)?[sS]ession object at |^<sqlalchemy\.\S*scoped_session object at /;
const MOST_CALLED = 12;

/**
 * Rows of SQLAlchemy that the functions of the trace read and the test does not prepare, put into the session that the
 * test gives them: with the keys that the frames held, and nothing in what may be empty, or with one kind of row missing.
 */
export function storedRows(
  investigation: Investigation,
  context: RebuildContext,
  scene: Scene,
): readonly Preparation[] {
  const session = sessionIn(scene);
  if (!session) return [];
  const { project, quote } = context;
  const all = classesNamed(mappedClasses(project), codeOf(investigation, scene));
  if (all.length === 0) return [];
  const asked = askedFor(investigation);
  const names = all.map(({ symbol }) => symbol.name);
  return [all, ...withoutOne(all, ({ table }) => table)].flatMap((classes) => {
    const known = knownValues(investigation, asked, null, names, true);
    return rowsInto(project, session, classes, known, quote) ?? [];
  });
}

/** The session that the act is given, else one that the test or its fixtures hold under the usual name. */
function sessionIn({ act, fixtures, blocks }: Scene): SessionAccess | null {
  const locals = act.entered?.frame.frame.locals ?? {};
  const parameters = act.entered ? parametersOf(act.entered.symbol.node) : [];
  const isMethod = /^(?:self|cls)$/.test(parameters[0]?.name ?? "");
  const positional = isMethod ? parameters.slice(1) : parameters;
  const given = field(act.node, "arguments")?.namedChildren ?? [];
  for (const [index, argument] of given.entries()) {
    const name =
      argument.type === "keyword_argument" ? field(argument, "name")?.text : positional[index]?.name;
    const value = argument.type === "keyword_argument" ? field(argument, "value") : argument;
    const held = name === undefined ? undefined : locals[name];
    if (value && typeof held === "string" && SESSION.test(held))
      return { opening: "", name: value.text, imports: [], fixtures: [], isAsync: isAsync(held) };
  }
  const usual = /^(?:(?:\w+_)?session|db)$/;
  const fixture = fixtures.find(({ name, node }) => usual.test(name) && /session/i.test(node.text));
  const isWaiting = act.test.node.text.startsWith("async");
  if (fixture)
    return {
      opening: "",
      name: fixture.name,
      imports: [],
      fixtures: [],
      isAsync: isWaiting && /\b(?:AsyncSession|async_session|async_sessionmaker)\b/.test(fixture.node.text),
    };
  const bound = blocks.flatMap(({ block, inner }) => sessionsBound(block, inner)).at(-1);
  return bound === undefined
    ? null
    : {
        opening: "",
        name: bound,
        imports: [],
        fixtures: [],
        isAsync: isWaiting && /await/.test(act.test.node.text),
      };
}

function isAsync(held: string): boolean {
  return /async/i.test(held);
}

/** Names that a test gives to a session of its own before the act: `session = Session(engine)`, `with Session() as s`. */
function sessionsBound(block: Node, inner: Node): string[] {
  const before = block.namedChildren.filter((one) => one.startIndex < inner.startIndex);
  const assigned = before.flatMap((one) => {
    const assignment = one.type === "expression_statement" ? one.firstNamedChild : null;
    const left = assignment?.type === "assignment" ? field(assignment, "left") : null;
    const right = assignment && field(assignment, "right");
    return left?.type === "identifier" && /^(?:\w+\.)*\w*[sS]ession\w*\(/.test(right?.text ?? "")
      ? [left.text]
      : [];
  });
  const opened =
    inner.type === "with_statement"
      ? [...(inner.text.split("\n")[0]?.matchAll(/\b\w*[sS]ession\w*\([^:]*?\) as (\w+)/g) ?? [])].map(
          (match) => match[1] ?? "",
        )
      : [];
  return [...assigned, ...opened];
}

/** Text of the functions on the trace and of those of the project that they call. */
function codeOf({ frames, code }: Investigation, { act }: Scene): string {
  const own = frames.flatMap(({ path, line }) => {
    const symbol = path === null || line === null ? null : code.functionAt(path, line);
    return symbol && code.file(symbol.path)?.isTest === false ? [symbol.node.text] : [];
  });
  const first = [...own, act.entered?.symbol.node.text ?? ""].join("\n");
  const called = [...new Set([...first.matchAll(/\b([a-z_]\w*)\(/g)].map((match) => match[1] ?? ""))];
  const further = called
    .flatMap((name) => code.functionsNamed(name))
    .filter(({ path }) => code.file(path)?.isTest === false)
    .slice(0, MOST_CALLED)
    .map(({ node }) => node.text);
  return [first, ...further].join("\n");
}

/** The numbers that the frames held, as if a request had named them: `post_id` is the key of a post. */
function askedFor({ frames }: Investigation): RequestStimulus {
  const body: Record<string, CapturedValue> = {};
  for (const { path, frame } of frames) {
    if (path === null) continue;
    for (const [name, value] of Object.entries(frame.locals ?? {})) {
      const number =
        typeof value === "number"
          ? value
          : typeof value === "string" && /^\d{1,9}$/.test(value)
            ? Number(value)
            : null;
      if (number !== null && Number.isInteger(number) && /(?:^|_)(?:id|pk|key|number)$/.test(name))
        body[name] = number;
    }
  }
  return { kind: "request", method: "GET", path: "/", query: [], headers: [], body, credential: null };
}
