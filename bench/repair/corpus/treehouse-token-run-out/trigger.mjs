import { createRequire } from "node:module";
import { join } from "node:path";

const jwt = createRequire(join(process.cwd(), "package.json"))("jsonwebtoken");
const token = jwt.sign({ sub: "u1", exp: Math.floor(Date.now() / 1000) - 60 }, "treehouse-secret");
export const request = { path: "/bookings", headers: { authorization: `Bearer ${token}` } };
export const app = async (load) => (await load("src/app.js")).default;
