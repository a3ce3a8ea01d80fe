import { createServer as createPlain } from "node:http";
import { createServer as createSecure } from "node:https";
import { handler } from "./lib/handler.mjs";
import { certificate } from "./lib/tls.mjs";

const found = certificate(process.env);
const server = found ? createSecure(found, handler) : createPlain(handler);
server.listen(Number(process.env.PORT ?? 8443));
