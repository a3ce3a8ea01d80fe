const { readFileSync } = require("fs");
const { priceOf } = require("./lib/price");

const euros = (cents) => (cents / 100).toFixed(2).padStart(9);

function quote(job) {
  const lines = job.books.map((book) => ({ title: book.title, cents: priceOf(book) }));
  const total = lines.reduce((sum, { cents }) => sum + cents, 0);
  return [
    `Quote for ${job.client}`,
    ...lines.map(({ title, cents }) => `${title.padEnd(20)}${euros(cents)}`),
    `${"Total".padEnd(20)}${euros(total)}`,
  ].join("\n");
}

if (require.main === module) {
  console.log(quote(JSON.parse(readFileSync(process.argv[2], "utf8"))));
}

module.exports = { quote };
