const { FileSource } = require("../lib/source");
const { weekly } = require("../lib/reports");

const [path, week] = process.argv.slice(2);
weekly(new FileSource(path), week).then((text) => console.log(text));
