const fs = require("fs");
const { quote } = require("./lib/quote");

const orders = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
orders.forEach((order) => {
  const { lines, total } = quote(order);
  console.log(order.customer);
  lines.forEach(([what, amount]) => console.log(`  ${what.padEnd(24)}${amount.toFixed(2).padStart(10)}`));
  console.log(`  ${"total".padEnd(24)}${total.toFixed(2).padStart(10)}`);
});
