import { createRequire } from "node:module";
import { join } from "node:path";
const jwt = createRequire(join(process.cwd(), "package.json"))("jsonwebtoken");
const link = jwt.sign({ mail: "io@example.org", exp: 1700000000 }, "dev-secret");
export const request = { path: `/enter?link=${link}` };
export const app = async (load) => (await load("src/app.js")).default.create();
