import { Games } from "./games.js";
import { createServer } from "./http.js";

createServer(new Games()).listen(Number(process.env.PORT ?? 8000));
