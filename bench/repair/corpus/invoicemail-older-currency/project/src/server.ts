import { readFileSync } from "node:fs";
import { createApp } from "./app.ts";
import { Store } from "./store.ts";

const store = new Store(JSON.parse(readFileSync(process.env.INVOICES ?? "invoices.json", "utf8")));
createApp(store).listen(Number(process.env.PORT ?? 3000));
