import { Hono } from "hono";
import { errors } from "jose";
import { readPass } from "./passes.ts";
import { refuse } from "./refusals.ts";

type Singer = Awaited<ReturnType<typeof readPass>>;

export const app = new Hono<{ Variables: { singer: Singer } }>();

app.use("/scores/*", async (c, next) => {
  const [scheme, pass] = (c.req.header("authorization") ?? "").split(" ");
  if (scheme !== "Bearer" || !pass) return refuse(c, "pass_missing", "Ask the office for a pass");
  try {
    c.set("singer", await readPass(pass));
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWSInvalid) {
      return refuse(c, "pass_forged", "This pass was not made by us");
    }
    throw error;
  }
  await next();
});

app.get("/scores/:name", (c) => {
  const { singer, voice } = c.get("singer");
  return c.json({ score: c.req.param("name"), singer, part: voice });
});

app.onError((error, c) => {
  console.error(error.message);
  return c.json({ refused: "internal", hint: "Try again later" }, 500);
});
