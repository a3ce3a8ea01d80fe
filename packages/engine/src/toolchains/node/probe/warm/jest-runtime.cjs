/** The runtime that a stage of jest gives to each file of tests: a world of its own, in which less has to be made anew. */
const { AsyncLocalStorage } = require("node:async_hooks");
const Module = require("node:module");

/**
 * What jest's own parts load beside each other. These neither look at the world that they are in nor make errors or lists
 * of it that anybody tells from others, so one of each does for all. Tests never see it: what they load is their own.
 */
const ALIKE = new Set([
  ...[
    "@babel/code-frame",
    "@babel/generator",
    "@babel/types",
    "@jest/diff-sequences",
    "@jest/snapshot-utils",
  ],
  ...[
    "@jest/test-result",
    "@jest/transform",
    "@sinclair/typebox",
    "ansi-styles",
    "chalk",
    "ci-info",
    "dedent",
  ],
  ...["diff-sequences", "graceful-fs", "jest-diff", "jest-haste-map", "jest-message-util", "micromatch"],
  ...["natural-compare", "p-limit", "picocolors", "picomatch", "pure-rand", "react-is", "semver", "slash"],
  ...["stack-utils", "supports-color"],
]);

/** Text of packages' files, from the runtimes before. */
const texts = new Map();
const ofPackage = (path) => path.includes("/node_modules/");

/**
 * Before Node 24 each storage in use costs every promise of the process a little, so those of the worlds before would make
 * one play slower than the other.
 */
const storages = new Set();

function watchStorages() {
  const { _enable: enable } = AsyncLocalStorage.prototype;
  if (typeof enable !== "function") return;
  AsyncLocalStorage.prototype._enable = function _enable() {
    storages.add(this);
    return enable.call(this);
  };
}

function closeStorages() {
  for (const storage of storages) storage.disable();
  storages.clear();
}

/** Makes this module jest's runtime. @param Runtime jest's own */
exports.extend = function extend(Runtime) {
  watchStorages();
  exports.default = class extends Runtime {
    #files;

    constructor(...given) {
      super(...given);
      this.#files = given.find((one) => one instanceof Map);
      this.#fill();
    }

    #fill() {
      for (const [path, text] of texts) this.#files?.set(path, text);
    }

    /** jest forgets what it has read together with its modules, and does so once while a runtime is made. */
    resetModules(...given) {
      super.resetModules(...given);
      if (#files in this) this.#fill();
    }

    requireInternalModule(from, name) {
      return ALIKE.has(name) ? Module.createRequire(from)(name) : super.requireInternalModule(from, name);
    }

    teardown() {
      for (const [path, text] of this.#files ?? []) if (ofPackage(path)) texts.set(path, text);
      closeStorages();
      return super.teardown();
    }
  };
};
// As jest asks for it.
exports.__esModule = true;
