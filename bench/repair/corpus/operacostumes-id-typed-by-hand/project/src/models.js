import { model } from "./odm.js";

export const Costume = model("Costume", ["label", "opera"]);
export const Repair = model("Repair", ["costume", "what"]);

await Costume.create({ _id: "65f2c0a1b2c3d4e5f6a7b8c9", label: "K-1180", opera: "Tosca", size: 40 });
await Costume.create({ _id: "65f2c0a1b2c3d4e5f6a7b8ca", label: "K-1181", opera: "Carmen", size: 44 });
