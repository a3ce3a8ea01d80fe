const fs = require("fs");
const { Board } = require("./board");
const { Feed } = require("./feed");

const feed = new Feed();
const board = new Board(feed);

for (const line of fs.readFileSync(process.argv[2], "utf8").split("\n")) {
  if (line) feed.receive(line);
}

for (const [car, { driver, driven }] of board.cars) {
  console.log(`${car} ${driver} ${driven.toFixed(1)} km`);
}
console.log(`${feed.seen} messages, ${board.unknown} of unknown cars`);
