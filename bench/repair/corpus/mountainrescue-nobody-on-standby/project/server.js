import http from "node:http";
import * as callouts from "./callouts.js";
import { phoneList, recipients } from "./recipients.js";
import { teams } from "./teams.js";

const routes = [
  [/^\/callouts\/([\w-]+)\/recipients$/, async (id) => {
    const callout = await callouts.get(id);
    if (!callout) return [404, { error: "no such callout" }];
    return [200, { callout: id, recipients: recipients(callout, teams) }];
  }],
  [/^\/teams\/([\w-]+)\/phones$/, async (name) => {
    const team = teams[name];
    return team ? [200, phoneList(team)] : [404, { error: "no such team" }];
  }],
];

async function answer(path) {
  for (const [pattern, handler] of routes) {
    const match = pattern.exec(path);
    if (match) return handler(match[1]);
  }
  return [404, { error: "no such page" }];
}

export function server() {
  return http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const [status, body] = await answer(pathname);
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  });
}
