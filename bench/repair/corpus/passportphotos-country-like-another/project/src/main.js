import { server } from "./http.js";

server.listen(process.env.PORT ?? 8000);
