import { delay, line } from "./due.ts";
import { nextReminder, Queue } from "./queue.ts";

const queue = new Queue();
queue.push({ id: "r1", to: "ida@example.com", runAt: new Date("2026-05-01T08:00:00Z") });
for (let job = nextReminder(queue); job; job = nextReminder(queue)) {
  console.log(line(job), delay(job, new Date("2026-05-01T07:59:00Z")));
}
