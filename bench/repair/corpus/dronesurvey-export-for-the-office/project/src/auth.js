import { accounts } from "./store.js";

const TOKEN = /^Bearer (\S+)$/;

/** Puts the account of the token into `ctx.state.account`; nobody gets further without one. */
export async function authenticate(ctx, next) {
  const [, token] = TOKEN.exec(ctx.get("authorization")) ?? [];
  const account = accounts.find((one) => one.token === token);
  if (!account) ctx.throw(401, "who are you?");
  const { token: _secret, ...visible } = account;
  ctx.state.account = visible;
  await next();
}
