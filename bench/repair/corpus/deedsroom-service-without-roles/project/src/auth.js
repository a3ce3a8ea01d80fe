import { jwtVerify } from "jose";

/** Takes the bearer's token apart and keeps its claims for the routes. */
export function authenticate(secret) {
  const key = new TextEncoder().encode(secret);
  return async (c, next) => {
    const [scheme, token] = (c.req.header("authorization") ?? "").split(" ");
    if (scheme !== "Bearer" || !token) return c.json({ error: "no token" }, 401);
    try {
      const { payload } = await jwtVerify(token, key, { algorithms: ["HS256"] });
      c.set("claims", payload);
    } catch {
      return c.json({ error: "bad token" }, 401);
    }
    await next();
  };
}

/** May a person or a service do this? */
export function allows(claims, permission) {
  if (claims.scope !== undefined) return claims.scope.split(" ").includes(permission);
  return claims.roles.includes(permission);
}
