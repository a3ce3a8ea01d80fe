import process from "node:process";
import { buildApp } from "./app.js";
import { readConfig } from "./config.js";

const config = readConfig(process.env);
await buildApp(config).listen({ port: config.port });
