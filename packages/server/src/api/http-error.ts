import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ServerErrorCode } from "../error.ts";

const STATUS: Readonly<Record<ServerErrorCode, ContentfulStatusCode>> = {
  bad_input: 400,
  unauthorised: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  overloaded: 503,
  store_unavailable: 503,
  store_incompatible: 503,
  settings_invalid: 500,
  address_in_use: 500,
  internal: 500,
};

/** The HTTP status that an error of ours is answered with. */
export function statusOf(code: ServerErrorCode): ContentfulStatusCode {
  return STATUS[code];
}
