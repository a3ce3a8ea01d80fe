/**
 * Loads modules of the project anew for each play, as often as one likes, in this process: what they are compiled to is
 * kept, and so are packages. One file may have another text each time.
 */
const { createRequire, isBuiltin } = require("node:module");
const { dirname, resolve } = require("node:path");
const { fileURLToPath, pathToFileURL } = require("node:url");
const vm = require("node:vm");
const { createSources, fileAt, isForeign, isOwn } = require("./sources.cjs");
const { Unsuited } = require("./unsuited.cjs");

/**
 * @param tree the project's folder
 * @param given takes the name of a module; the object that stands for it, or null
 */
exports.createModules = function createModules(tree, given) {
  let current = null;
  const sources = createSources((path) => (specifier) => current.dynamic(specifier, path));
  const places = new Map();
  const requires = new Map();
  const foreign = new Map();

  function requireOf(path) {
    const known = requires.get(path) ?? createRequire(path);
    requires.set(path, known);
    return known;
  }

  /** The file of the project that a name means; null for what is not the project's. */
  function placeOf(specifier, from, isImport) {
    const key = `${isImport} ${from} ${specifier}`;
    if (places.has(key)) return places.get(key);
    const place = findPlace(specifier, from, isImport);
    places.set(key, place);
    return place;
  }

  function findPlace(specifier, from, isImport) {
    if (isBuiltin(specifier)) return null;
    if (isImport && isForeign(specifier)) return null;
    if (isForeign(specifier)) {
      const found = requireOf(from).resolve(specifier);
      return isOwn(tree, found) ? found : null;
    }
    const path = specifier.startsWith("file:") ? fileURLToPath(specifier) : resolve(dirname(from), specifier);
    const found = fileAt(path);
    return isOwn(tree, found) ? found : null;
  }

  /** What is not the project's, as an import gets it. */
  async function importForeign(specifier, from) {
    const key = `${dirname(from)} ${specifier}`;
    const known = foreign.get(key);
    if (known) return known;
    const importModuleDynamically = vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER;
    if (importModuleDynamically === undefined) throw new Unsuited("this Node is too old");
    const load = vm.runInThisContext("(specifier) => import(specifier)", {
      ...{ filename: from, importModuleDynamically },
    });
    const found = synthetic(await load(specifier), specifier);
    foreign.set(key, found);
    return found;
  }

  function open(changed) {
    const common = new Map();
    const modules = new Map();
    let main = null;

    function requireIn(path) {
      const own = requireOf(path);
      function require(specifier) {
        const stand = given(specifier);
        if (stand !== null) return stand;
        const place = placeOf(specifier, path, false);
        return place === null ? own(specifier) : loadCommon(place);
      }
      return Object.assign(require, { resolve: own.resolve, cache: {}, main });
    }

    function loadCommon(path) {
      const known = common.get(path);
      if (known) return known.exports;
      const kind = sources.kindOf(path);
      if (kind === "module") throw new Unsuited("a module of the other kind is required");
      const module = { exports: {}, id: path, filename: path, loaded: false, children: [], paths: [] };
      common.set(path, module);
      main ??= module;
      if (kind === "json") module.exports = JSON.parse(changed.get(path) ?? sources.text(path));
      else {
        const run = sources.common(path, changed.get(path));
        module.require = requireIn(path);
        run.call(module.exports, module.exports, module.require, module, path, dirname(path));
      }
      module.loaded = true;
      return module.exports;
    }

    function moduleAt(path) {
      const known = modules.get(path);
      if (known) return known;
      const url = pathToFileURL(path).href;
      const made =
        sources.kindOf(path) === "module"
          ? sources.module(path, changed.get(path), {
              identifier: url,
              initializeImportMeta(meta) {
                const isMain = false;
                Object.assign(meta, { url, filename: path, dirname: dirname(path), main: isMain });
                meta.resolve = (specifier) => new URL(specifier, url).href;
              },
            })
          : synthetic(namespaceOf(loadCommon(path)), url);
      modules.set(path, made);
      return made;
    }

    function linked(specifier, from) {
      const stand = given(specifier);
      if (stand !== null) return synthetic(namespaceOf(stand), specifier);
      const place = placeOf(specifier, from, true);
      return place === null ? importForeign(specifier, from) : moduleAt(place);
    }

    async function evaluated(module) {
      if (module.status === "unlinked")
        await module.link((specifier, { identifier }) => linked(specifier, fileURLToPath(identifier)));
      await module.evaluate();
      return module;
    }

    return {
      /** Runs a file and all that it loads. */
      load(path) {
        if (sources.kindOf(path) === "module") return evaluated(moduleAt(path));
        return loadCommon(path);
      },
      dynamic: async (specifier, from) => evaluated(await linked(specifier, from)),
    };
  }

  return {
    /** A world of modules in which some files have another text. */
    open(changed) {
      current = open(changed);
      return current;
    },
    text: sources.text,
  };
};

function namespaceOf(exported) {
  const isObject = (typeof exported === "object" && exported !== null) || typeof exported === "function";
  if (exported?.__esModule) return exported;
  return isObject ? { ...exported, default: exported } : { default: exported };
}

function synthetic(namespace, identifier) {
  const names = Object.keys(namespace);
  return new vm.SyntheticModule(
    names,
    function fill() {
      for (const name of names) this.setExport(name, namespace[name]);
    },
    { identifier },
  );
}
