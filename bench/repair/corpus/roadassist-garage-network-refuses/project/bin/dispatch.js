import { readFileSync } from "node:fs";
import { GarageNetwork } from "../src/network.js";
import { dispatch } from "../src/dispatch.js";

const network = new GarageNetwork(process.env.GARAGES_URL);
const calls = JSON.parse(readFileSync(process.argv[2], "utf8"));
for (const { plate, garage } of await dispatch(calls, network)) console.log(`${plate} -> ${garage}`);
