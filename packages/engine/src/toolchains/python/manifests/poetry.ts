import { parseVersion } from "../packaging/version.ts";

/** Poetry's constraint syntax as PEP 440: `^1.2` is `>=1.2,<2.0`. Null when it cannot be expressed. */
export function poetryConstraint(text: string): string | null {
  const parts = text.split(",").flatMap((part) => part.trim().split(/\s+(?=[<>=!~^])/));
  const clauses: string[] = [];
  for (const part of parts) {
    const clause = clauseOf(part.replace(/\s+/g, ""));
    if (clause === null) return null;
    if (clause !== "") clauses.push(clause);
  }
  return clauses.join(",");
}

/** A dependency of a Poetry table as PEP 508; empty when it concerns another interpreter version only by a path or is optional. */
export function poetryRequirement(name: string, value: unknown): readonly string[] {
  if (typeof value === "string") return simple(name, value, "");
  if (Array.isArray(value)) return value.flatMap((one) => poetryRequirement(name, one));
  if (typeof value !== "object" || value === null) return [];
  const table = value as Readonly<Record<string, unknown>>;
  if (typeof table.path === "string" || table.optional === true) return [];
  const extras = Array.isArray(table.extras)
    ? `[${table.extras.filter((one) => typeof one === "string").join(",")}]`
    : "";
  const markers = [
    typeof table.markers === "string" ? `(${table.markers})` : "",
    typeof table.python === "string" ? pythonMarker(table.python) : "",
    typeof table.platform === "string" ? `sys_platform == "${table.platform}"` : "",
  ].filter((marker) => marker !== "");
  const suffix = markers.length > 0 ? ` ; ${markers.join(" and ")}` : "";
  if (typeof table.git === "string") {
    const revision = [table.rev, table.tag, table.branch].find((one) => typeof one === "string");
    return [`${name}${extras} @ git+${table.git}${revision ? `@${revision}` : ""}${suffix}`];
  }
  if (typeof table.url === "string") return [`${name}${extras} @ ${table.url}${suffix}`];
  return simple(`${name}${extras}`, typeof table.version === "string" ? table.version : "*", suffix);
}

function simple(name: string, constraint: string, suffix: string): readonly string[] {
  // Alternatives (`^1 || ^2`) have no PEP 440 form; the version is then left to the resolver.
  return [`${name}${constraint.includes("||") ? "" : (poetryConstraint(constraint) ?? "")}${suffix}`];
}

function pythonMarker(constraint: string): string {
  const converted = constraint.includes("||") ? null : poetryConstraint(constraint);
  return (converted ?? "")
    .split(",")
    .map((clause) => /^(===|==|!=|~=|<=|>=|<|>)(.+)$/.exec(clause))
    .filter((clause) => clause !== null)
    .map((clause) => `python_full_version ${clause[1]} "${clause[2]}"`)
    .join(" and ");
}

function clauseOf(part: string): string | null {
  if (part === "" || part === "*") return "";
  const caret = /^\^(.+)$/.exec(part)?.[1];
  if (caret) return range(caret, (release) => release.findIndex((number) => number > 0n));
  const tilde = /^~(?!=)(.+)$/.exec(part)?.[1];
  if (tilde) return range(tilde, (release) => (release.length > 1 ? 1 : 0));
  if (/^[<>=!~]/.test(part)) return part;
  return /^\d/.test(part) ? `==${part}` : null;
}

/** From the version up to the next one at the position that `pick` names; zeros alone use their last position. */
function range(text: string, pick: (release: readonly bigint[]) => number): string | null {
  const version = parseVersion(text);
  if (!version) return null;
  const picked = pick(version.release);
  const position = picked < 0 ? version.release.length - 1 : picked;
  const upper = version.release
    .slice(0, position + 1)
    .map((number, at) => (at === position ? number + 1n : number));
  return `>=${text},<${upper.join(".")}`;
}
