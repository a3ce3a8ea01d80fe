import { createHmac } from "node:crypto";

const secret = "a secret of at least thirty-two letters";
const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const signed = `${part({ alg: "HS256" })}.${part({ sub: "cadastre-sync", scope: "read write" })}`;
const token = `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;

export const request = { method: "DELETE", path: "/deeds/1", headers: { authorization: `Bearer ${token}` } };
export const app = async (load) => {
  const { DeedStore } = await load("src/deeds.js");
  const deeds = new DeedStore();
  deeds.add({ parcel: "12/4", owner: "Hagen" }, "ann");
  return (await load("src/app.js")).createApp({ secret, deeds });
};
