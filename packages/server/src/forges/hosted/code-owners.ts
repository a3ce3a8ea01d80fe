import { coversSegment } from "../../policy/path-pattern.ts";
import type { Reviewer } from "./host.ts";

export interface OwnerRule {
  readonly pattern: string;
  readonly owners: readonly Reviewer[];
}

const MOST_RULES = 10_000;
const MOST_ANY_DEPTH = 4;

/** Reads a CODEOWNERS file: a pattern and its owners per line. Sections (GitLab) count as comments; what is no owner is left out. */
export function readCodeOwners(text: string): readonly OwnerRule[] {
  return text
    .split("\n")
    .slice(0, MOST_RULES)
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    .filter((line) => line !== "" && !/^\^?\[/.test(line))
    .map((line) => {
      const [pattern = "", ...names] = line.split(/(?<!\\)\s+/);
      return { pattern: pattern.replace(/\\(?=\s)/g, ""), owners: names.flatMap(ownerOf) };
    });
}

function ownerOf(name: string): readonly Reviewer[] {
  const team = /^@(?<team>[\w.-]+\/[\w./-]+)$/.exec(name)?.groups?.team;
  if (team) return [{ kind: "team", name: team }];
  const user = /^@(?<user>[\w.-]+)$/.exec(name)?.groups?.user;
  if (user) return [{ kind: "user", name: user }];
  return /^[^@\s]+@[^@\s]+$/.test(name) ? [{ kind: "email", address: name }] : [];
}

/** Owners of a path: the last rule that covers it wins, also where it names nobody. */
export function ownersOf(rules: readonly OwnerRule[], path: string): readonly Reviewer[] {
  return rules.findLast((rule) => covers(rule.pattern, path))?.owners ?? [];
}

/** As in .gitignore: a slash at the start or within ties the pattern to the root, one at the end means the folder. */
function covers(pattern: string, path: string): boolean {
  const bare = pattern.replace(/^\//, "").replace(/\/$/, "");
  if (bare === "") return pattern === "/";
  const rooted = pattern.startsWith("/") || bare.includes("/");
  const wanted = bare.split("/");
  // Each such part multiplies the ways to match; no honest file needs many.
  if (wanted.filter((part) => part === "**").length > MOST_ANY_DEPTH) return false;
  const segments = path.split("/");
  const folder = pattern.endsWith("/");
  const starts = rooted ? [0] : segments.map((_, index) => index);
  return starts.some((start) => {
    const end = matchesFrom(wanted, segments.slice(start));
    if (end === null) return false;
    const rest = segments.length - start - end;
    // `docs/*` owns the files of docs and not what lies deeper.
    return rest === 0 ? !folder : wanted.at(-1) !== "*";
  });
}

/** Number of segments that the pattern takes from the start; null when it does not fit. The longest fit wins. */
function matchesFrom(pattern: readonly string[], segments: readonly string[]): number | null {
  const [first, ...rest] = pattern;
  if (first === undefined) return 0;
  if (first === "**") {
    for (let taken = segments.length; taken >= 0; taken -= 1) {
      const more = matchesFrom(rest, segments.slice(taken));
      if (more !== null) return taken + more;
    }
    return null;
  }
  const [segment, ...below] = segments;
  if (segment === undefined || !coversSegment(first, segment)) return null;
  const more = matchesFrom(rest, below);
  return more === null ? null : 1 + more;
}
