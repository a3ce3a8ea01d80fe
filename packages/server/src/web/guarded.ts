import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { isValidSession, SESSION_COOKIE } from "./session.ts";

export type PageHandler = (context: Context) => Promise<Response>;

/** Lets only who is signed in see a page. */
export function guarded(options: { readonly adminToken: string }, handler: PageHandler): PageHandler {
  return async (context) => {
    const cookie = getCookie(context, SESSION_COOKIE);
    return isValidSession(options.adminToken, cookie, new Date())
      ? handler(context)
      : context.redirect("/login", 303);
  };
}
