import { createApp } from "./app.ts";
import { httpAt } from "./http.ts";

const supplier = process.env.SUPPLIER_URL;
if (!supplier) throw new Error("SUPPLIER_URL must be set");
createApp(httpAt(supplier)).listen(3000);
