/**
 * Loads the project's TypeScript where its tests are run by Node itself: as the project's build would compile it, and by the
 * names under which its files import one another. What Node can load as it is stays Node's.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import module from "node:module";
import { dirname, extname, join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const TYPED = /\.[cm]?tsx?$/;
const ENDINGS = [".ts", ".tsx", ".mts", ".cts", ".js", ".mjs", ".cjs", ".json"];
/** What a compiled file is called, and what it was compiled from. */
const SOURCES = { ".js": [".ts", ".tsx"], ".jsx": [".tsx"], ".mjs": [".mts"], ".cjs": [".cts"] };
const MOST_PARENTS = 8;

/** Settings by folder. */
const known = new Map();

/** The compiler's settings for a folder: the nearest `tsconfig.json`, with those that it extends. */
function settingsFor(folder) {
  const found = known.get(folder);
  if (found !== undefined) return found;
  const path = join(folder, "tsconfig.json");
  const parent = dirname(folder);
  const own = existsSync(path) ? readSettings(path, 0) : parent === folder ? null : settingsFor(parent);
  known.set(folder, own);
  return own;
}

function readSettings(path, depth) {
  const own = readLenient(path);
  const options = own?.compilerOptions ?? {};
  const folder = dirname(path);
  const based = typeof own?.extends === "string" && own.extends.startsWith(".") && depth < MOST_PARENTS;
  const base = based ? readSettings(endingIn(join(folder, own.extends), ".json"), depth + 1) : null;
  const paths = options.paths && {
    from: join(folder, options.baseUrl ?? "."),
    entries: Object.entries(options.paths),
  };
  return {
    module: options.module ?? base?.module ?? null,
    jsx: options.jsx ?? base?.jsx ?? null,
    baseUrl: options.baseUrl ? join(folder, options.baseUrl) : (base?.baseUrl ?? null),
    paths: paths ?? base?.paths ?? null,
    decorators: options.experimentalDecorators ?? base?.decorators ?? false,
    metadata: options.emitDecoratorMetadata ?? base?.metadata ?? false,
  };
}

/** JSON with comments and commas at the end of lists. */
function readLenient(path) {
  try {
    const bare = readFileSync(path, "utf8").replace(
      /("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
      (_, text) => text ?? "",
    );
    return JSON.parse(bare.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, (_, text) => text ?? ""));
  } catch {
    return null;
  }
}

function endingIn(path, ending) {
  return path.endsWith(ending) ? path : path + ending;
}

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The file that an import means by this path. */
function fileAt(base) {
  if (isFile(base)) return base;
  const ending = extname(base);
  const sources = (SOURCES[ending] ?? []).map((one) => base.slice(0, -ending.length) + one);
  const all = [
    ...sources,
    ...ENDINGS.map((one) => base + one),
    ...ENDINGS.map((one) => join(base, `index${one}`)),
  ];
  return all.find(isFile) ?? null;
}

/** Where a name of the project's own may lie: `@/orders` by `paths`, `services/orders` by `baseUrl`. */
function placesOf(specifier, settings) {
  if (!settings) return [];
  const byPattern = (settings.paths?.entries ?? []).flatMap(([pattern, targets]) => {
    const [start, end] = pattern.split("*");
    const matches =
      end === undefined
        ? specifier === pattern
        : specifier.length >= start.length + end.length &&
          specifier.startsWith(start) &&
          specifier.endsWith(end);
    if (!matches || !Array.isArray(targets)) return [];
    const middle = end === undefined ? "" : specifier.slice(start.length, specifier.length - end.length);
    return targets.map((target) => join(settings.paths.from, String(target).replace("*", middle)));
  });
  return settings.baseUrl ? [...byPattern, join(settings.baseUrl, specifier)] : byPattern;
}

function ownFile(specifier, parentURL) {
  if (!parentURL?.startsWith("file:") || /^(?:node|data|https?):/.test(specifier)) return null;
  const parent = fileURLToPath(parentURL);
  if (parent.includes("/node_modules/")) return null;
  if (specifier.startsWith("file:")) return fileAt(fileURLToPath(specifier));
  if (/^\.{0,2}\//.test(specifier) || /^\.{1,2}$/.test(specifier))
    return fileAt(specifier.startsWith("/") ? specifier : join(dirname(parent), specifier));
  return placesOf(specifier, settingsFor(dirname(parent)))
    .map(fileAt)
    .find((path) => path !== null);
}

function resolve(specifier, context, nextResolve) {
  try {
    return nextResolve(specifier, context);
  } catch (error) {
    const found = ownFile(specifier, context.parentURL);
    if (!found) throw error;
    // `require` knows no addresses.
    const isRequired = context.conditions?.includes("require");
    return nextResolve(isRequired ? found : pathToFileURL(found).href, context);
  }
}

/** The project's own compiler; one that compiles single files no longer is none. */
function compilerFrom(path) {
  try {
    const compiler = module.createRequire(path)("typescript");
    return typeof compiler.transpileModule === "function" ? compiler : null;
  } catch {
    return null;
  }
}

/** Whether the build makes a CommonJS module of a file. */
function isCommonJs(path, settings) {
  if (path.endsWith(".cts")) return true;
  if (path.endsWith(".mts")) return false;
  const kind = String(settings?.module ?? "").toLowerCase();
  if (kind === "commonjs") return true;
  return /^node/.test(kind) && packageType(dirname(path)) !== "module";
}

function packageType(folder) {
  const manifest = join(folder, "package.json");
  if (existsSync(manifest)) return readLenient(manifest)?.type ?? "commonjs";
  return folder === dirname(folder) ? "commonjs" : packageType(dirname(folder));
}

function compiled(path, source) {
  const settings = settingsFor(dirname(path));
  const compiler = compilerFrom(path);
  const isCommon = compiler !== null && isCommonJs(path, settings);
  const format = isCommon ? "commonjs" : "module";
  if (compiler) {
    const { outputText } = compiler.transpileModule(source, {
      fileName: path,
      compilerOptions: {
        target: compiler.ScriptTarget.ES2022,
        module: isCommon ? compiler.ModuleKind.CommonJS : compiler.ModuleKind.ESNext,
        jsx: compiler.JsxEmit.ReactJSX,
        esModuleInterop: true,
        experimentalDecorators: settings?.decorators ?? false,
        emitDecoratorMetadata: settings?.metadata ?? false,
        inlineSourceMap: true,
        inlineSources: true,
      },
    });
    return { format, source: outputText };
  }
  const text = module.stripTypeScriptTypes(source, { mode: "transform", sourceMap: true, sourceUrl: path });
  return { format, source: text };
}

function load(url, context, nextLoad) {
  const path = url.startsWith("file:") ? fileURLToPath(url) : "";
  if (!TYPED.test(path) || path.includes("/node_modules/")) return nextLoad(url, context);
  return { ...compiled(path, readFileSync(path, "utf8")), shortCircuit: true };
}

if (typeof module.registerHooks === "function") {
  process.setSourceMapsEnabled(true);
  module.registerHooks({ resolve, load });
}
