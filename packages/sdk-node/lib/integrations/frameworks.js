/**
 * Watches what frameworks do with errors and which route they chose. Their modules are changed when they are loaded, or
 * now where they are loaded already; an application does not have to do anything.
 */
const Module = require("node:module");
const { note, templated } = require("../served-request.js");

const WATCHED = [
  {
    file: /[\\/]express[\\/]lib[\\/]router[\\/]layer\.js$/,
    watch: (Layer) => watchLayer(Layer, "handle_request"),
  },
  { file: /[\\/]router[\\/]lib[\\/]layer\.js$/, watch: (Layer) => watchLayer(Layer, "handleRequest") },
  { file: /[\\/]fastify[\\/]lib[\\/]reply\.js$/, watch: watchReply },
  { file: /[\\/]koa[\\/]lib[\\/]application\.js$/, watch: watchKoa },
  { file: /[\\/]@nestjs[\\/]core[\\/]exceptions[\\/]exceptions-handler\.js$/, watch: watchNest },
];
const done = new WeakSet();

exports.watchFrameworks = function watchFrameworks() {
  const { load } = Module.prototype;
  Module.prototype.load = function loadWatched(filename) {
    const result = load.call(this, filename);
    change(filename, this.exports);
    return result;
  };
  for (const [filename, module] of Object.entries(Module._cache)) change(filename, module?.exports);
};

function change(filename, exported) {
  try {
    const known = WATCHED.find(({ file }) => file.test(filename));
    if (!known || typeof exported !== "function" ? !known || typeof exported !== "object" : false) return;
    if (exported === null || done.has(exported)) return;
    done.add(exported);
    known.watch(exported);
  } catch {
    // Of a make that we do not know: it works as before.
  }
}

/** Express: every handler stands in a layer, which hands what it throws to `next`. */
function watchLayer(Layer, method) {
  const handle = Layer.prototype[method];
  if (typeof handle !== "function") return;
  Layer.prototype[method] = function handleWatched(request, response, next) {
    const { route } = request;
    if (route) {
      // Left by the router on the way out of an error.
      const template =
        templated(request.baseUrl ?? "") + (typeof route.path === "string" ? route.path : String(route.path));
      note(request, { framework: "express", findRoute: () => template });
    }
    return handle.call(this, request, response, function nextWatched(...given) {
      const [error] = given;
      if (error && error !== "route" && error !== "router") note(request, { framework: "express", error });
      return next(...given);
    });
  };
}

/** Fastify: errors are answered through `reply.send` as everything else is. */
function watchReply(exported) {
  const Reply = typeof exported === "function" ? exported : exported.Reply;
  const { send } = Reply.prototype;
  Reply.prototype.send = function sendWatched(...given) {
    const [payload] = given;
    const { request } = this;
    note(request?.raw, {
      framework: "fastify",
      findRoute: () => request.routeOptions?.url ?? request.routerPath,
      ...(payload instanceof Error ? { error: payload } : {}),
    });
    return send.apply(this, given);
  };
}

/** Koa: errors are emitted by the application, whoever catches them. */
function watchKoa(exported) {
  const Koa = exported.default ?? exported;
  const { createContext, emit } = Koa.prototype;
  Koa.prototype.createContext = function createWatched(request, response) {
    const context = createContext.call(this, request, response);
    note(request, { framework: "koa", findRoute: () => context._matchedRoute ?? context.routerPath });
    return context;
  };
  Koa.prototype.emit = function emitWatched(event, error, context, ...rest) {
    if (event === "error" && context?.req) note(context.req, { framework: "koa", error });
    return emit.call(this, event, error, context, ...rest);
  };
}

/** NestJS answers errors itself, before the framework below it sees them. */
function watchNest({ ExceptionsHandler }) {
  const { next } = ExceptionsHandler.prototype;
  ExceptionsHandler.prototype.next = function nextWatched(...given) {
    const [error, context] = given;
    const request = context?.getType?.() === "http" ? context.switchToHttp().getRequest() : null;
    if (request) note(request.raw ?? request, { framework: "nestjs", error });
    return next.apply(this, given);
  };
}
