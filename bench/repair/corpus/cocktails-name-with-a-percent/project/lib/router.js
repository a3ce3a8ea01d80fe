const { HttpError } = require("./http-error");

function createRouter() {
  const routes = [];

  function match(parts, path) {
    if (parts.length !== path.length) return null;
    const params = {};
    for (const [i, part] of parts.entries()) {
      if (part.startsWith(":")) params[part.slice(1)] = decodeURIComponent(path[i]);
      else if (part !== path[i]) return null;
    }
    return params;
  }

  return {
    get(pattern, handler) {
      routes.push({ method: "GET", parts: pattern.split("/"), handler });
    },

    handle(method, url) {
      const [path, search = ""] = url.split("?");
      let known = false;
      for (const route of routes) {
        const params = match(route.parts, path.split("/"));
        if (!params) continue;
        known = true;
        if (route.method === method) return route.handler({ params, query: new URLSearchParams(search) });
      }
      throw known ? new HttpError(405, `${method} is not possible here`) : new HttpError(404, "nothing here");
    },
  };
}

module.exports = { createRouter };
