import { setTimeout as wait } from "node:timers/promises";
import { Guns } from "./guns";
import { consoleLog } from "./log";
import { makeSchedule } from "./schedule";
import { addTasks } from "./tasks";

const guns = await Guns.read(process.argv[2]);
const schedule = makeSchedule(consoleLog);
addTasks(schedule, guns, { wetBulb: () => -4.25 }, consoleLog);

await wait(Number(process.env.NIGHT ?? 200));
schedule.stop();
