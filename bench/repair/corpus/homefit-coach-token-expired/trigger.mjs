import { createRequire } from "node:module";
import { join } from "node:path";

const jwt = createRequire(join(process.cwd(), "package.json"))("jsonwebtoken");
const token = jwt.sign({ sub: "m-7", plan: "family", exp: 1760000000 }, "homefit-dev-secret");

export const request = { path: "/workouts/today", headers: { authorization: `Bearer ${token}` } };
export const app = async (load) => (await load("src/app.js")).default;
