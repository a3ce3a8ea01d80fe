import { createApp } from "./app.js";
import { memoryTable } from "./table.js";

const talks = memoryTable([
  { id: 1, title: "Hedges", room_id: 4, starts_at: "10:00" },
  { id: 2, title: "Ditches", room_id: 4, starts_at: "11:00" },
]);
createApp(talks).listen(process.env.PORT ?? 3000);
