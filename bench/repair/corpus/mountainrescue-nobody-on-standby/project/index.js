import { server } from "./server.js";

server().listen(process.env.PORT ?? 9000);
