/** Files of the project as text that this Node can run, and of which kind each is; read and compiled once. */
const { existsSync, readFileSync } = require("node:fs");
const { isBuiltin, stripTypeScriptTypes } = require("node:module");
const { basename, dirname, extname, join } = require("node:path");
const vm = require("node:vm");
const { Unsuited } = require("./unsuited.cjs");

const TURN_DIGITS = 9;
const PARAMETERS = ["exports", "require", "module", "__filename", "__dirname"];
const TYPED = /\.[cm]?ts$/;
const MODULE_SYNTAX = /^\s*(?:import\b|export\b)/m;
const MODULE_FAULT =
  /import statement outside a module|Unexpected token 'export'|import\.meta|await is only valid/;
const ENDINGS = [".js", ".ts", ".mjs", ".cjs", ".mts", ".json", "/index.js", "/index.ts"];
/** What an import of a compiled file means in a project of TypeScript. */
const TYPED_ENDING = { ".js": ".ts", ".mjs": ".mts", ".cjs": ".cts" };

/** Whether a path belongs to the project rather than to what it has installed. */
exports.isOwn = function isOwn(tree, path) {
  return path.startsWith(`${tree}/`) && !path.includes("/node_modules/");
};

exports.isForeign = (specifier) => isBuiltin(specifier) || !/^(?:\.{1,2}(?:\/|$)|\/|file:)/.test(specifier);

/** The file that a path without its ending means. */
exports.fileAt = function fileAt(path) {
  if (extname(path) !== "" && existsSync(path)) return path;
  const typed = TYPED_ENDING[extname(path)];
  const candidates = [
    ...(typed ? [path.slice(0, -extname(path).length) + typed] : []),
    ...ENDINGS.map((ending) => path + ending),
  ];
  const found = candidates.find(existsSync);
  if (found === undefined) throw new Unsuited(`no file ${basename(path)}`);
  return found;
};

/**
 * `kindOf(path)` is "json", "module" or "common"; `common(path, text)` compiles to a function of `require` and the like.
 * A text that is given takes the place of what the file says.
 */
exports.createSources = function createSources(importFrom) {
  const texts = new Map();
  const kinds = new Map();
  const compiled = new Map();
  const cached = new Map();

  function text(path) {
    const known = texts.get(path) ?? readFileSync(path, "utf8");
    texts.set(path, known);
    return known;
  }

  function kindOf(path) {
    const known = kinds.get(path) ?? findKind(path);
    kinds.set(path, known);
    return known;
  }

  function findKind(path) {
    const ending = extname(path);
    if (ending === ".json") return "json";
    if (/^\.m[jt]s$/.test(ending)) return "module";
    if (/^\.c[jt]s$/.test(ending)) return "common";
    if (!/^\.[jt]s$/.test(ending)) throw new Unsuited(`no way to load ${ending}`);
    if (packageType(dirname(path)) === "module") return "module";
    const source = plain(path, text(path));
    if (!MODULE_SYNTAX.test(source)) return "common";
    try {
      compile(path, source);
      return "common";
    } catch (error) {
      return MODULE_FAULT.test(error.message) ? "module" : "common";
    }
  }

  function compile(path, source) {
    return vm.compileFunction(source.startsWith("#!") ? `//${source}` : source, PARAMETERS, {
      filename: path,
      importModuleDynamically: importFrom(path),
    });
  }

  return {
    text,
    kindOf,
    common(path, changed) {
      if (changed !== undefined) return compile(path, plain(path, changed));
      const known = compiled.get(path) ?? compile(path, plain(path, text(path)));
      compiled.set(path, known);
      return known;
    },
    /** A module of its own, not yet linked. */
    module(path, changed, options) {
      const own = { ...options, importModuleDynamically: importFrom(path) };
      if (changed !== undefined) return new vm.SourceTextModule(plain(path, changed), own);
      const known = cached.get(path);
      if (known) return new vm.SourceTextModule(once(known.source), { ...own, cachedData: known.data });
      const source = plain(path, text(path));
      const made = new vm.SourceTextModule(once(source), own);
      cached.set(path, { source, data: made.createCachedData() });
      return made;
    },
  };
};

let turn = 0;

/**
 * The same with another end each time, always as long. V8 keeps what it has compiled by its text, looks through all with the
 * same text, and finds none among them, since each belongs to another module: after some thousand plays that takes most of the time.
 */
function once(source) {
  turn += 1;
  return `${source}\n//${String(turn).padStart(TURN_DIGITS, "0")}`;
}

function plain(path, source) {
  if (!TYPED.test(path)) return source;
  if (!stripTypeScriptTypes) throw new Unsuited("no way to load TypeScript");
  return stripTypeScriptTypes(source, { mode: "transform" });
}

function packageType(folder) {
  const manifest = join(folder, "package.json");
  if (existsSync(manifest)) return JSON.parse(readFileSync(manifest, "utf8")).type ?? null;
  return folder === dirname(folder) ? null : packageType(dirname(folder));
}
