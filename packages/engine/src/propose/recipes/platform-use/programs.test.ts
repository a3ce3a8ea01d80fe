import { join } from "node:path";
import { describeRepairs } from "../structure/repairs.testing.ts";

describeRepairs(join(import.meta.dirname, "programs"));
