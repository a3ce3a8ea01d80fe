/** Lets modules of the project be loaded anew, as often as one likes, while packages stay loaded. */
const modules = require("node:module");
const { pathToFileURL } = require("node:url");

let version = 0;
let tree = null;

/** Whether this Node tells modules apart, so that ES modules can be loaded anew; others always can. */
exports.canReload = typeof modules.registerHooks === "function";

/** @param directory the tree; once for a process. */
exports.watchModules = function watchModules(directory) {
  tree = directory;
  if (!exports.canReload) return;
  const start = pathToFileURL(`${directory}/`).href;
  modules.registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      if (!found.url.startsWith(start) || found.url.includes("/node_modules/")) return found;
      const [plain, query] = found.url.split("?", 2);
      const kept = query && !query.startsWith("bugstack=") ? `${query}&` : "";
      return { ...found, url: `${plain}?${kept}bugstack=${version}` };
    },
  });
};

exports.forgetModules = function forgetModules() {
  version += 1;
  for (const path of Object.keys(require.cache))
    if (path.startsWith(`${tree}/`) && !path.includes("/node_modules/")) delete require.cache[path];
};
