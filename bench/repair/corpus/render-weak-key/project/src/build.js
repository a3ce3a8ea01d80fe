import { layout, outline, template } from "./pages.js";

const page = { blocks: [{ title: "Start" }, { title: "Prices" }] };
console.log(layout("wide"));
console.log(outline(page));
console.log(template("Hello {name}")({ name: "Ida" }));
