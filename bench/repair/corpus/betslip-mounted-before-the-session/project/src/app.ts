import { Hono } from "hono";
import { account } from "./routes/account.ts";
import { odds } from "./routes/odds.ts";
import { slips } from "./routes/slips.ts";
import { type Env, session } from "./session.ts";
import { Book } from "./book.ts";
import { Players } from "./players.ts";

export function createApp(players = new Players(), book = new Book()) {
  const app = new Hono<Env>();

  // The odds may be read by anybody.
  app.route("/odds", odds(book));
  app.route("/slips", slips(book));

  app.use(session(players));
  app.route("/account", account(players));

  return app;
}
