const { load } = require("./env");
const { previewOf } = require("./preview");

const config = load();

async function handle(job) {
  const response = await fetch(job.url, { headers: { "user-agent": config.userAgent } });
  return previewOf(await response.text());
}

module.exports = { handle };
