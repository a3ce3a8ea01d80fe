import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { ServerError } from "../error.ts";
import { sameToken } from "./admin-token.ts";

/** Lets only requests with `Authorization: Bearer <admin token>` pass. */
export function requireAdmin(token: string): MiddlewareHandler {
  return async (context, next) => {
    const given = /^Bearer\s+(\S{1,200})$/i.exec(context.req.header("authorization") ?? "")?.[1];
    if (given === undefined || !sameToken(given, token)) {
      context.header("www-authenticate", 'Bearer realm="bugstack"');
      throw new ServerError("unauthorised", "The admin token is missing or wrong", {
        remedy:
          "Send `Authorization: Bearer <token>`; the token is in the file admin-token in BUGSTACK_HOME.",
      });
    }
    await next();
  };
}

/**
 * Refuses requests that name us by a host name which is not ours, or come from a page of somebody else: a web page
 * may let its own name point to this machine (DNS rebinding) and then talk to us from the user's browser. An address
 * in numbers cannot be made to point anywhere else, so it is always accepted.
 */
export function requireOwnHost(ownUrl: string, host: string): MiddlewareHandler {
  const own = new Set(["localhost", new URL(ownUrl).hostname.toLowerCase(), host.toLowerCase()]);
  const isOwn = (authority: string) => {
    const name = hostName(authority);
    return name !== null && (own.has(name) || name.endsWith(".localhost") || isIP(name) !== 0);
  };
  return async (context, next) => {
    if (!isOwn(context.req.header("host") ?? "")) {
      throw new ServerError("forbidden", "The server is not known by this host name", {
        remedy: "Set BUGSTACK_URL to the address that you use.",
      });
    }
    const origin = context.req.header("origin");
    if (origin !== undefined && !isOwnOrigin(origin, isOwn)) {
      throw new ServerError("forbidden", "Pages of other sites may not use this address");
    }
    await next();
  };
}

function isOwnOrigin(origin: string, isOwn: (authority: string) => boolean): boolean {
  return URL.canParse(origin) && isOwn(new URL(origin).host);
}

function hostName(authority: string): string | null {
  const url = `http://${authority}`;
  if (authority === "" || !URL.canParse(url)) return null;
  const { hostname, username, pathname } = new URL(url);
  if (username !== "" || pathname !== "/") return null;
  return hostname.replace(/^\[|\]$/g, "").toLowerCase();
}
