const { evening } = require("../src/evening");

evening(process.argv[2], (to, text) => console.log(`to ${to}: ${text}`)).then((count) => {
  console.log(`${count} pools told`);
});
