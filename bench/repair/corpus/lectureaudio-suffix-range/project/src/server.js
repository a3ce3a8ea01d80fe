import http from "node:http";
import { listing } from "./listing.js";
import { recordings } from "./recordings.js";
import { rangeOf } from "./range.js";

export function createServer() {
  return http.createServer((req, res) => {
    const { pathname } = new URL(req.url, "http://localhost");
    if (pathname === "/") return send(res, 200, { "content-type": "text/html" }, listing(recordings));
    const recording = recordings.get(pathname.replace("/audio/", ""));
    if (!recording) return send(res, 404, {}, "not found");
    serve(req, res, recording);
  });
}

function serve(req, res, { data }) {
  const headers = { "content-type": "audio/mpeg", "accept-ranges": "bytes" };
  if (!req.headers.range) return send(res, 200, headers, data);
  const range = rangeOf(req.headers.range, data.length);
  if (!range) return send(res, 416, { ...headers, "content-range": `bytes */${data.length}` }, "");
  const { first, last } = range;
  headers["content-range"] = `bytes ${first}-${last}/${data.length}`;
  send(res, 206, headers, data.subarray(first, last + 1));
}

function send(res, status, headers, body) {
  res.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
  res.end(body);
}
