import "./words";
import { translate } from "./translate";

const [code, ...words] = process.argv.slice(2);
console.log(words.map((word) => translate(code, word)).join(" "));
