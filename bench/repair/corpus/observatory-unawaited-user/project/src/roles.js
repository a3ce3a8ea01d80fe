export const requires = (role) => async (c, next) => {
  const { roles } = c.get("user");
  if (!roles.includes(role)) return c.json({ error: "not allowed" }, 403);
  await next();
};
