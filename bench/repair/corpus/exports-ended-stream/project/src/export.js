import { createWriteStream } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pages } from "./orders.js";
import { writeOrders, writeTotals } from "./write.js";

writeTotals(pages, createWriteStream(join(tmpdir(), "totals.csv")));
writeOrders(pages, createWriteStream(join(tmpdir(), "orders.csv")));
