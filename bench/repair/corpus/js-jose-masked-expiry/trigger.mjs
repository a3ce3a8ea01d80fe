import { pathToFileURL } from "node:url";
const { issue } = await import(pathToFileURL(`${process.cwd()}/src/tokens.js`).href);
export const request = { path: "/books", headers: { authorization: `Bearer ${await issue("kim", -30)}` } };
export const app = async (load) => (await load("src/app.js")).app;
export const pick = "JWTExpired";
