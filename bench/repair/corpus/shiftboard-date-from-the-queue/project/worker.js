"use strict";

const { Queue } = require("./lib/queue");
const { handlers } = require("./lib/handlers");

const queue = new Queue();
queue.put("holiday.granted", { person: "Mara", from: new Date("2026-07-01T00:00:00Z"), days: 10 });
queue.put("shift.assigned", { person: "Timo", start: new Date("2026-06-01T22:00:00Z"), hours: 9 });

const out = [];
queue.drain((type, payload) => out.push(handlers[type](payload)));
console.log(out.join("\n"));
