import { serve } from "@hono/node-server";
import { createApp } from "./app";

serve({ fetch: createApp({ log: console.log }).fetch, port: 8787 });
