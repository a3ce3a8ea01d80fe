// Runs a handler of a route as the platform does, from the command line.
import { match } from "./routes.ts";

const [method = "GET", path = "/"] = process.argv.slice(2);
const request = new Request(new URL(path, "https://therapists.example"), { method });
const found = match(request);
const response = found ? await found() : new Response(null, { status: 404 });
console.log(response.status, await response.text());
