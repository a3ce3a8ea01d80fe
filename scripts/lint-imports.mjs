// Import directions of the design: event <- engine <- server, the command line uses all of them, the dashboard and the
// SDKs none. A package's inside is reached only through what its package.json exports.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = process.argv[2] ?? path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

const RULES = [
  { folder: "packages/event/", may: [], say: "the event model depends on nothing of ours" },
  {
    folder: "packages/engine/",
    may: ["@bugstack/event"],
    say: "the engine knows no server, database or forge",
  },
  {
    folder: "packages/server/",
    may: ["@bugstack/event", "@bugstack/engine"],
    say: "the server does not know the command line",
  },
  {
    folder: "packages/cli/",
    may: ["@bugstack/event", "@bugstack/engine", "@bugstack/server"],
    say: "the command line uses event, engine and server",
  },
  { folder: "packages/dashboard/", may: [], say: "the dashboard knows only the API" },
  { folder: "packages/sdk-node/", may: [], say: "an SDK knows only the protocol" },
];
const FOREIGN = {
  "packages/engine/": /^(hono|@hono\/|kysely|pg$|pg-boss)/,
  "packages/event/": /^(hono|@hono\/|kysely|pg$|pg-boss|web-tree-sitter)/,
};
const IMPORT =
  /(?:^|[;\n])\s*(?:import|export)\b[^'"`;]*?from\s*["']([^"']+)["']|\bimport\s*\(\s*["']([^"']+)["']\s*\)|(?:^|[;\n])\s*import\s*["']([^"']+)["']/g;

/** Comments hold prose about imports; a gate that trips over prose gets switched off. */
function withoutComments(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .replace(/^\s*\/\/.*$/gm, "");
}

const files = globSync("packages/*/{src,test}/**/*.{ts,tsx}", {
  cwd: root,
  // A corpus holds the code of others as text, imports included.
  exclude: (name) => name === "node_modules" || name === "corpus",
});
if (files.length === 0) {
  console.error("lint-imports saw no file: wrong folder? A gate that checks nothing must not be green.");
  process.exit(1);
}
let faults = 0;
for (const file of files) {
  const rule = RULES.find((candidate) => file.startsWith(candidate.folder));
  if (!rule) {
    report(file, 1, "", "no rule for this package: add one to scripts/lint-imports.mjs");
    continue;
  }
  const text = withoutComments(readFileSync(path.join(root, file), "utf8"));
  for (const match of text.matchAll(IMPORT)) {
    const specifier = match[1] ?? match[2] ?? match[3];
    const line = text.slice(0, match.index + match[0].length).split("\n").length;
    if (specifier.startsWith(".")) {
      const target = path.posix.join(path.posix.dirname(file), specifier);
      if (!target.startsWith(rule.folder))
        report(file, line, specifier, `import the package by its name; ${rule.say}`);
      else if (!/\.(ts|tsx|json)$/.test(specifier))
        report(file, line, specifier, "write the file ending, Node runs these files directly");
    } else if (specifier.startsWith("@bugstack/")) {
      const name = specifier.split("/").slice(0, 2).join("/");
      if (!exportsOf(name).includes(`.${specifier.slice(name.length)}`))
        report(file, line, specifier, "only what the package exports is public");
      if (!rule.may.includes(name) && !isOwn(file, name)) report(file, line, specifier, rule.say);
    } else if (FOREIGN[rule.folder]?.test(specifier)) {
      report(file, line, specifier, rule.say);
    }
  }
}
console.log(`${files.length} files, ${faults} wrong imports`);
process.exit(faults === 0 ? 0 : 1);

function exportsOf(name) {
  const manifest = path.join(root, "packages", name.slice("@bugstack/".length), "package.json");
  try {
    return Object.keys(JSON.parse(readFileSync(manifest, "utf8")).exports ?? {});
  } catch {
    return [];
  }
}

function isOwn(file, name) {
  return file.startsWith(`packages/${name.slice("@bugstack/".length)}/`);
}

function report(file, line, specifier, advice) {
  faults += 1;
  console.error(`${file}:${line} "${specifier}": ${advice}`);
}
