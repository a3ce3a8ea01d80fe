const { priceOf } = require("./price");
const { readRequests } = require("./requests");

for (const request of readRequests(process.argv[2])) {
  console.log(`${request.ref}\t${(priceOf(request) / 100).toFixed(2)}`);
}
