import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { type License, licenseOf } from "./licenses.ts";

/** The licence that a request is made with. */
export function licenseFrom(c: Context): License {
  const header = c.req.header("authorization");
  if (!header?.startsWith("License ")) throw new HTTPException(401, { message: "a license key is required" });
  const license = licenseOf(header.slice("License ".length));
  if (!license) throw new HTTPException(403, { message: "unknown license" });
  return license;
}
