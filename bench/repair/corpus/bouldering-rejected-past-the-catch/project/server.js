const http = require("node:http");
const { HttpError } = require("./lib/http-error");
const { routes } = require("./lib/routes");

function find(method, path) {
  for (const [wanted, pattern, handler] of routes) {
    const match = pattern.exec(path);
    if (wanted === method && match) return { handler, args: match.slice(1) };
  }
  throw new HttpError(404, "no such page");
}

function reply(res, status, body) {
  res.writeHead(status, { "content-type": "application/json" });
  res.end(body === undefined ? "" : JSON.stringify(body));
}

function createServer() {
  return http.createServer((req, res) => {
    const { pathname, searchParams } = new URL(req.url, "http://hall");
    const context = { req, res, query: searchParams, reply: (status, body) => reply(res, status, body) };
    try {
      const { handler, args } = find(req.method, pathname);
      handler(context, ...args);
    } catch (error) {
      if (error instanceof HttpError) return reply(res, error.status, { error: error.message });
      console.error(error);
      reply(res, 500, { error: "internal error" });
    }
  });
}

module.exports = { createServer };
