import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { insertAfter, statementOf } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { withArgument } from "./loading.ts";

/** A function that commits and gives what it committed. */
interface Commit {
  readonly symbol: FunctionSymbol;
  readonly statement: Node;
  /** `session` of `session.commit()`. */
  readonly session: string;
  /** What the function gives: `order`. */
  readonly given: string;
}

const SAID = { name: "read_after_the_commit", sentence: "What was saved can be read afterwards." } as const;

/**
 * An object that is read after its commit, when its session is closed: it is read anew before the session closes, where
 * other functions of the project do so; else sessions keep what they know over a commit.
 */
export function expiredIdeas(
  { code }: Investigation,
  fault: PythonFault,
  owner: string,
  cause: string,
): Idea[] {
  const running = fault.frames.flatMap(({ path, line }) => code.functionAt(path, line) ?? []);
  const called = running.flatMap(({ path, node }) =>
    node.descendantsOfType("call").flatMap((call) => calleesOf(code, path, call).map(({ symbol }) => symbol)),
  );
  const near = [
    ...new Map([...running, ...called].map((one) => [`${one.path}:${one.startLine}`, one])).values(),
  ];
  const commits = near.flatMap((symbol) => commitIn(symbol) ?? []);
  const refreshed = refreshOfHouse(code);
  const ofClass = commits.filter(({ symbol }) => new RegExp(`\\b${owner}\\b`).test(symbol.node.text));
  const [commit] = ofClass.length > 0 ? ofClass : commits;
  const file = commit && code.file(commit.symbol.path);
  if (refreshed && commit && file) {
    const edit = insertAfter(file, commit.statement, [`${commit.session}.refresh(${commit.given})`]);
    if (edit)
      return [
        runningIdea({
          ...SAID,
          cause,
          explanation: `It is read anew behind the commit, as at ${refreshed}.`,
          edits: [edit],
        }),
      ];
  }
  return makersOf(code, near).map(({ path, call }) => {
    const home = code.file(path);
    return runningIdea({
      ...SAID,
      cause,
      explanation: "Sessions keep what they know of an object over a commit (`expire_on_commit=False`).",
      edits: home ? [withArgument(home, call, "expire_on_commit=False")] : [],
      basis: "standard",
    });
  });
}

function commitIn(symbol: FunctionSymbol): Commit | null {
  const calls = descendantsHere(symbol.node, "call");
  const commit = calls.findLast((call) => lastNameOf(field(call, "function") ?? call) === "commit");
  const session = commit && field(field(commit, "function") ?? commit, "object")?.text;
  const given = descendantsHere(symbol.node, "return_statement")
    .flatMap((node) => node.firstNamedChild ?? [])
    .findLast(({ type }) => type === "identifier")?.text;
  const statement = commit && statementOf(commit);
  return session && given && statement ? { symbol, statement, session, given } : null;
}

/** A place where an object is read anew behind its commit. */
function refreshOfHouse(code: CodeIndex): string | null {
  const found = code.callsOf("refresh").find(({ path, node }) => {
    const statement = statementOf(node);
    return (
      code.file(path)?.isTest === false &&
      readCall(node).positional.length === 1 &&
      /\.commit\(\)$/.test(statement?.previousNamedSibling?.text ?? "")
    );
  });
  return found ? `${found.path}:${startLineOf(found.node)}` : null;
}

/** The one place at which sessions are made. */
function makersOf(code: CodeIndex, near: readonly FunctionSymbol[]): { path: string; call: Node }[] {
  const own = (path: string) => code.file(path)?.isTest === false;
  const makers = ["sessionmaker", "scoped_session"].flatMap((name) =>
    code.callsOf(name).filter(({ path }) => own(path)),
  );
  const factories = makers.filter(
    ({ node }) => lastNameOf(field(node, "function") ?? node) === "sessionmaker",
  );
  const opened = near.flatMap(({ path, node }) =>
    node
      .descendantsOfType("call")
      .filter((call) => field(call, "function")?.text === "Session" && own(path))
      .map((call) => ({ path, node: call })),
  );
  const [only, ...others] = factories.length > 0 ? factories : opened;
  const isOpen = only && others.length === 0 && !readCall(only.node).named.has("expire_on_commit");
  return isOpen ? [{ path: only.path, call: only.node }] : [];
}
