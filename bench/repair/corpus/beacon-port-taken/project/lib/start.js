const http = require("node:http");
const { beat } = require("./beat");

function start({ port, name }) {
  const server = http.createServer((req, res) => res.end(JSON.stringify(beat(name))));
  server.listen(port, "127.0.0.1");
  return server;
}

module.exports = { start };
