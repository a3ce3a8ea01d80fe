import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { answer, refuse } from "./answers.ts";
import { signOf, signsOf } from "./signs.ts";

export function createRoadsigns(): Server {
  return createServer(handle);
}

function handle(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "GET") return refuse(response, 405, "only GET is understood");
  const { pathname, searchParams } = new URL(request.url ?? "/", `http://${request.headers.host}`);
  if (pathname === "/") return answer(response, 200, { service: "roadsigns", paths: ["/signs", "/signs/:code"] });
  if (pathname === "/signs") return answer(response, 200, { signs: signsOf(searchParams.get("kind")) });
  const [, code] = /^\/signs\/(\d+)$/.exec(pathname) ?? [];
  if (!code) return refuse(response, 404, "there is no such page");
  const sign = signOf(code);
  if (!sign) return refuse(response, 404, `there is no sign ${code}`);
  answer(response, 200, sign);
}
