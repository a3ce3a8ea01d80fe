import { letter } from "./letters.js";
import { daysOverdue, readPledges } from "./pledges.js";

const [file, today] = process.argv.slice(2);

for (const pledge of readPledges(file)) {
  const days = daysOverdue(pledge, today);
  if (days > 0) console.log(letter(pledge, days));
}
