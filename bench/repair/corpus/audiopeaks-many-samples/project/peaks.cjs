const { gain, outline } = require("./measure.cjs");
const { tone } = require("./wave.cjs");

const samples = tone(Number(process.argv[2]));
console.log(outline(samples, 50_000).join(" "));
console.log(`gain ${gain(samples, 0.9).toFixed(2)}`);
