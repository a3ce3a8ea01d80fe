const http = require("node:http");
const { Refusal } = require("./refusal");
const { route } = require("./router");

function handler(req, res) {
  let status = 200;
  let body;
  try {
    body = route(req.method, req.url);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    status = error.status;
    body = { reason: error.reason };
  }
  res.writeHead(status, { "content-type": "application/json" });
  res.end(JSON.stringify(body));
}

module.exports = { handler, createServer: () => http.createServer(handler) };
