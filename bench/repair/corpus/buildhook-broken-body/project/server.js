import { createServer } from "node:http";
import { Queue } from "./queue.js";

const MAX = 64 * 1024;

function answer(res, status, data) {
  const text = JSON.stringify(data);
  res.writeHead(status, { "content-type": "application/json" });
  res.end(text);
}

function readBody(req, res, done) {
  const chunks = [];
  let size = 0;
  req.on("data", (chunk) => {
    size += chunk.length;
    if (size > MAX) {
      answer(res, 413, { error: "too large" });
      req.destroy();
      return;
    }
    chunks.push(chunk);
  });
  req.on("end", () => done(Buffer.concat(chunks).toString("utf8")));
}

export function createHookServer(queue = new Queue()) {
  return createServer((req, res) => {
    const { pathname } = new URL(req.url, "http://localhost");
    if (pathname === "/queue" && req.method === "GET") {
      answer(res, 200, { waiting: queue.waiting() });
      return;
    }
    if (pathname === "/hooks/push" && req.method === "POST") {
      readBody(req, res, (text) => {
        const push = JSON.parse(text);
        if (!push.repository || !push.ref) {
          answer(res, 400, { error: "repository and ref are needed" });
          return;
        }
        if (!push.ref.startsWith("refs/heads/")) {
          answer(res, 200, { queued: false });
          return;
        }
        const branch = push.ref.slice("refs/heads/".length);
        answer(res, 202, { queued: true, build: queue.add(push.repository, branch) });
      });
      return;
    }
    answer(res, 404, { error: "not found" });
  });
}

if (process.argv[1] === import.meta.filename) {
  createHookServer().listen(Number(process.env.PORT ?? 9000));
}
