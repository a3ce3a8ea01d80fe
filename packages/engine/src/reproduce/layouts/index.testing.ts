import { applicationContext } from "./application-context.testing.ts";
import { cookie } from "./cookie.testing.ts";
import { flask } from "./flask.testing.ts";
import { header } from "./header.testing.ts";
import type { Layout } from "./layout.testing.ts";
import { oneRefusal } from "./one-refusal.testing.ts";
import { ownError } from "./own-error.testing.ts";
import { service } from "./service.testing.ts";
import { translated } from "./translated.testing.ts";
import { tutorial } from "./tutorial.testing.ts";
import { unhandled } from "./unhandled.testing.ts";
import { windows } from "./windows.testing.ts";

/** Applications of different layouts, libraries and frameworks, each with an expiry that its clients cannot tell. */
export const LAYOUTS = { tutorial, service, flask } satisfies Record<string, Layout>;

/** More of them, for the long run of the tests. */
export const MORE_LAYOUTS = {
  applicationContext,
  windows,
  cookie,
  header,
  unhandled,
  ownError,
  translated,
  oneRefusal,
} satisfies Record<string, Layout>;
