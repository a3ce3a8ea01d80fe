import { Cheese } from "../lib/cheese.js";
import { label } from "../lib/label.js";

console.log(label(new Cheese({ name: "Vacherin", milk: "cow", days: 42, grams: 612.4 })));
