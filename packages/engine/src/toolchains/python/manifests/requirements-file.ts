import { joinPath, parentPath, type TreeFiles } from "../../tree-files.ts";
import { parseRequirement } from "../packaging/requirement.ts";

/** What a requirements file, with all that it includes, asks for. */
export interface RequirementsFile {
  /** Requirement strings as PEP 508 writes them, hashes and comments removed. */
  readonly requirements: readonly string[];
  /** Version limits that install nothing by themselves. */
  readonly constraints: readonly string[];
  /** Folders of the tree that are to be installed (`-e .`, `./lib`), relative to the tree. */
  readonly localPaths: readonly string[];
  /** This file and all that it includes, relative to the tree. */
  readonly files: readonly string[];
  /** Lines that are neither: a file that is missing, an option that is unknown. */
  readonly notUnderstood: readonly string[];
}

const DEEPEST = 10;

/** Reads a requirements file of the tree with its `-r` and `-c` files. Nothing outside the tree is read. */
export async function readRequirementsFile(files: TreeFiles, path: string): Promise<RequirementsFile> {
  const found = {
    requirements: [] as string[],
    constraints: [] as string[],
    localPaths: [] as string[],
    files: [] as string[],
    notUnderstood: [] as string[],
  };

  async function visit(file: string, into: string[], depth: number): Promise<void> {
    if (found.files.includes(file) || depth > DEEPEST) return;
    const text = await files.read(file);
    if (text === null) {
      found.notUnderstood.push(`${file}: not found`);
      return;
    }
    found.files.push(file);
    for (const line of logicalLines(text)) {
      const parsed = parseLine(line);
      if (parsed.kind === "requirement") into.push(parsed.text);
      else if (parsed.kind === "include")
        await visit(joinPath(parentPath(file), parsed.path), into, depth + 1);
      else if (parsed.kind === "constraint") {
        await visit(joinPath(parentPath(file), parsed.path), found.constraints, depth + 1);
      } else if (parsed.kind === "local") found.localPaths.push(joinPath(parentPath(file), parsed.path));
      else if (parsed.kind === "unknown") found.notUnderstood.push(line);
    }
  }

  await visit(path, found.requirements, 0);
  return found;
}

/** Lines with continuations joined, comments and empty ones removed. */
function logicalLines(text: string): readonly string[] {
  return text
    .replace(/\\\r?\n/g, " ")
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    .filter((line) => line !== "");
}

type Line =
  | { readonly kind: "requirement"; readonly text: string }
  | { readonly kind: "include" | "constraint" | "local"; readonly path: string }
  | { readonly kind: "option" | "unknown" };

function parseLine(line: string): Line {
  const option = /^(-[A-Za-z]|--[a-z-]+)(?:\s*=\s*|\s+|(?<=^-[A-Za-z]))(.*)$/.exec(line);
  const [, name = "", argument = ""] = option ?? [];
  if (name === "-r" || name === "--requirement") return { kind: "include", path: argument };
  if (name === "-c" || name === "--constraint") return { kind: "constraint", path: argument };
  if (name === "-e" || name === "--editable") return parseTarget(argument);
  if (line.startsWith("-")) return { kind: "option" };
  return parseTarget(line);
}

/** A requirement, a URL with or without a name, or a path. */
function parseTarget(line: string): Line {
  // Options per requirement, such as --hash, follow the requirement.
  const text = line.replace(/\s+--[a-z-]+(=|\s).*$/, "").trim();
  if (parseRequirement(text)) return { kind: "requirement", text };
  const url = /^(?:[a-z]+\+)?[a-z]+:\/\/\S+/i.exec(text)?.[0];
  if (url) {
    const name = /#(?:.*&)?egg=([A-Za-z0-9._-]+)/.exec(url)?.[1] ?? nameOfArchive(url);
    return name ? { kind: "requirement", text: `${name} @ ${url}` } : { kind: "unknown" };
  }
  const path = /^(\.{0,2}[\w./-]*?)(?:\[[^\]]*\])?(?:\s*;.*)?$/.exec(text)?.[1];
  return path !== undefined && /^\.|\//.test(path) && !path.startsWith("/")
    ? { kind: "local", path }
    : { kind: "unknown" };
}

/** `https://…/name-1.2-py3-none-any.whl`, `git+https://…/name.git@v1`. */
function nameOfArchive(url: string): string | null {
  const last =
    url
      .replace(/[#?].*$/, "")
      .replace(/@[^/]*$/, "")
      .split("/")
      .at(-1) ?? "";
  if (url.startsWith("git+")) return last.replace(/\.git$/, "") || null;
  return /^([A-Za-z0-9][A-Za-z0-9._]*?)-\d/.exec(last)?.[1] ?? null;
}
