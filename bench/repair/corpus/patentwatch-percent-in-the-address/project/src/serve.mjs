import { createPatentServer } from "./server.mjs";

createPatentServer().listen(Number(process.env.PORT ?? 8081));
