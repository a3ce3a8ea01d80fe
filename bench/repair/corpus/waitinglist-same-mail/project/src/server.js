import { createApp } from "./app.js";
import { openDatabase } from "./database.js";

const app = createApp(openDatabase(process.env.DATABASE ?? "waitinglist.sqlite"));
app.listen(Number(process.env.PORT ?? 3000), () => console.log("waiting list is open"));
