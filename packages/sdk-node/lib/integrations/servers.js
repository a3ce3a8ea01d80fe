/** Watches every server of `node:http` and `node:https`: who asks for what, and how it is answered. */
const http = require("node:http");
const https = require("node:https");
const { createServedRequest, requests, served } = require("../served-request.js");
const { requestsInProgress } = require("./requests-in-progress.js");

/**
 * What was on its way when the watch began. No context of ours goes along with such a request: an error of it is told
 * without it.
 */
const early = new Map();

/** @param currentClient the client in force, or null */
exports.watchServers = function watchServers(currentClient) {
  for (const { Server } of [http, https]) {
    const { emit } = Server.prototype;
    Server.prototype.emit = function emitWatched(event, request, response, ...rest) {
      const client = event === "request" || event === "checkContinue" ? currentClient() : null;
      if (!client?.isActive || !response || requests.has(request))
        return emit.call(this, event, request, response, ...rest);
      const own = begin(client, request, response);
      if (!own) return emit.call(this, event, request, response, ...rest);
      return served.run(own, () => emit.call(this, event, request, response, ...rest));
    };
  }
  watchEarly(currentClient());
};

function watchEarly(client) {
  if (!client?.isActive) return;
  try {
    for (const { request, response } of requestsInProgress()) {
      const own = requests.has(request) ? null : begin(client, request, response);
      if (!own) continue;
      early.set(request, own);
      response.once("close", () => early.delete(request));
    }
  } catch (error) {
    client.log.debug(`requests in progress could not be watched: ${error?.stack}`);
  }
}

/**
 * The one among the early requests that a framework describes: by its very headers, else by what it asks for where no
 * other asks for the same.
 */
exports.earlyRequest = function earlyRequest({ path, method, headers }) {
  for (const [request, own] of early) if (request.headers === headers) return own;
  const alike = [...early].filter(([request]) => request.url === path && request.method === method);
  return alike.length === 1 ? alike[0][1] : null;
};

function begin(client, request, response) {
  try {
    const own = createServedRequest(request, client.options);
    response.once("finish", () => {
      try {
        finish(client, own, response.statusCode);
      } catch (error) {
        client.log.debug(`an answer could not be counted: ${error?.stack}`);
      }
    });
    return own;
  } catch (error) {
    client.log.debug(`a request could not be watched: ${error?.stack}`);
    return null;
  }
}

/** Reports what the answer stands for, and counts it. A client that went away is neither success nor failure. */
function finish(client, own, status) {
  own.status = status;
  if (status >= 500 && !own.hasCaptured) {
    if (own.error === undefined) client.captureAnswer(own);
    else client.capture(own.error, { mechanism: own.framework, handled: true, status, request: own });
  } else if (status >= 400 && status < 500 && own.error !== undefined) client.observe(own.error, own);
  client.count(own);
}
