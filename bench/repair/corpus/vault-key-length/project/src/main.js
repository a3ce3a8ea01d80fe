import { seal } from "./seal.js";

console.log(seal("hello", Buffer.from(process.env.VAULT_KEY ?? "", "utf8")));
