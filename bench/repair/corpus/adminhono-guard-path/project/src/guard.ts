import type { MiddlewareHandler } from "hono";

const tokens = new Map([
  ["t-admin", { name: "Ida", role: "admin" }],
  ["t-user", { name: "Bo", role: "user" }],
]);

/** Sets `user`; 401 for those whom nobody knows. */
export const signedIn: MiddlewareHandler = async (c, next) => {
  const user = tokens.get((c.req.header("authorization") ?? "").replace("Bearer ", ""));
  if (!user) return c.json({ error: "unauthorized" }, 401);
  c.set("user", user);
  await next();
};
