import { createRequire } from "node:module";
const require = createRequire(`${process.cwd()}/x.js`);
const token = require("./src/tokens.js").issue("kim", -10);
export const request = { path: "/me", headers: { authorization: `Bearer ${token}` } };
export const app = async (load) => (await load("src/app.js")).default.app;
