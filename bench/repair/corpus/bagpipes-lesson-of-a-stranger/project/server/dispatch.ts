// Calls a route as the framework does: dispatch.ts METHOD PATH [BODY] [COOKIE]
import { routes } from "./routes.ts";

const [method = "GET", path = "/", body, cookie] = process.argv.slice(2);

const handler = (await routes[path]!())[method]!;
const request = new Request(`https://bagpipes.example${path}`, {
  method,
  body: body || undefined,
  headers: cookie ? { cookie } : {},
});
const response = await handler(request);
console.log(response.status, await response.text());
