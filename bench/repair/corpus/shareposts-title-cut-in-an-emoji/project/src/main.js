import { readFileSync } from "node:fs";
import { newsletter } from "./newsletter.js";

const posts = JSON.parse(readFileSync(process.argv[2], "utf8"));
const mail = newsletter(posts, process.env.SITE ?? "https://village.example.org");
console.log(mail ? `${mail.subject}\n\n${mail.text}` : "nothing to send");
