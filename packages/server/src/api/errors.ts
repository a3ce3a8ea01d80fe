import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Logger } from "pino";
import { z } from "zod";
import { ServerError } from "../error.ts";
import { statusOf } from "./http-error.ts";

/** Answers every failure as `{error: {code, message, remedy}}`; what nobody expected is logged and not shown. */
export function answerFailure(
  log: Logger,
): (failure: Error, context: Context) => Response | Promise<Response> {
  return (failure, context) => {
    if (failure instanceof HTTPException) return failure.getResponse();
    const error = asApiError(failure);
    if (error.code === "internal") log.error({ err: failure, path: context.req.path }, "A request failed");
    const { code, message, remedy } = error;
    return context.json({ error: { code, message, remedy } }, statusOf(code));
  };
}

function asApiError(failure: Error): ServerError {
  if (failure instanceof ServerError) return failure;
  if (failure instanceof z.ZodError) {
    const [issue] = failure.issues;
    const where = issue?.path.join(".");
    return new ServerError(
      "bad_input",
      `${where ? `"${where}": ` : ""}${issue?.message ?? "The input is not valid"}`,
    );
  }
  const { code } = failure as { code?: unknown };
  if (typeof code === "string" && /^(?:08|53|57)...$|^ECONN|^ENOENT$/.test(code)) {
    return new ServerError("store_unavailable", "The database does not answer", { cause: failure });
  }
  return new ServerError("internal", "The server failed", { cause: failure, remedy: "Its log says more." });
}

/** Reads a JSON body of at most 1 MiB through a schema. */
export async function readJson<T extends z.ZodType>(context: Context, schema: T): Promise<z.infer<T>> {
  if (Number(context.req.header("content-length") ?? 0) > LARGEST_BODY) throw bodyTooLarge();
  const text = await context.req.text();
  if (text.length > LARGEST_BODY) throw bodyTooLarge();
  let json: unknown;
  try {
    json = text === "" ? {} : JSON.parse(text);
  } catch (cause) {
    throw new ServerError("bad_input", "The body is not JSON", { cause });
  }
  return schema.parse(json);
}

const LARGEST_BODY = 1024 * 1024;

function bodyTooLarge(): ServerError {
  return new ServerError("too_large", "The body is larger than 1 MiB");
}
