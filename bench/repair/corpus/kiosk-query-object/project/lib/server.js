const http = require("node:http");
const querystring = require("node:querystring");
const { list } = require("./papers");

function parse(url) {
  const [path, query = ""] = url.split("?");
  return { path, query: querystring.parse(query) };
}

function handle(req, res) {
  const { path, query } = parse(req.url);
  if (path !== "/papers") {
    res.writeHead(404, { "content-type": "application/json" });
    return res.end('{"error":"not found"}');
  }
  res.writeHead(200, { "content-type": "application/json" });
  res.end(JSON.stringify(list(query)));
}

module.exports = { createServer: () => http.createServer(handle), parse };
