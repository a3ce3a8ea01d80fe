import http from "node:http";
import { HttpError, notFound } from "./errors.ts";
import { filterOf } from "./parameters.ts";
import { votes, votesOf } from "./votes.ts";

function answer(url: URL): unknown {
  if (url.pathname === "/votes") {
    const list = votes(filterOf(url.searchParams));
    return { votes: list.map(({ yes, no, ...vote }) => ({ ...vote, yes: yes.length, no: no.length })) };
  }
  const member = /^\/members\/([^/]+)\/votes$/.exec(url.pathname)?.[1];
  if (member) {
    const list = votesOf(member);
    if (list.length === 0) throw notFound("no such member");
    return { member, votes: list };
  }
  throw notFound("no such page");
}

function send(response: http.ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}

export function createServer(): http.Server {
  return http.createServer(async (request, response) => {
    try {
      send(response, 200, answer(new URL(request.url ?? "/", "http://localhost")));
    } catch (error) {
      if (error instanceof HttpError) return send(response, error.status, { error: error.message });
      send(response, 500, { error: "internal error" });
      // the process reports it
      throw error;
    }
  });
}
