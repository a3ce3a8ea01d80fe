/**
 * The requests that had arrived before anybody watched: servers such as that of Next.js listen first, load what starts
 * this package afterwards, and let requests wait meanwhile.
 */
const http = require("node:http");

/**
 * Node.js offers no list of them; its sockets lead to them. Those of a server with TLS of its own are not found.
 * @returns `{ request, response }` of each that is not answered yet
 */
exports.requestsInProgress = function requestsInProgress() {
  const handles = process._getActiveHandles?.() ?? [];
  return handles
    .map((handle) => handle?._httpMessage)
    .filter((response) => response instanceof http.ServerResponse && !response.writableEnded)
    .filter(({ req }) => req instanceof http.IncomingMessage)
    .map((response) => ({ request: response.req, response }));
};
