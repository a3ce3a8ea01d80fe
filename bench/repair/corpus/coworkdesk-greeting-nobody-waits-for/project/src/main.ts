import { buildApp } from "./app.ts";
import { Members } from "./members.ts";
import { HttpNotifier } from "./notifier.ts";

const app = buildApp(new Members(), new HttpNotifier(process.env.NOTIFIER_URL ?? "http://notifier:8025"));
await app.listen({ port: Number(process.env.PORT ?? 3000), host: "0.0.0.0" });
