import type { Context } from "hono";
import { z } from "zod";
import { ServerError } from "../error.ts";
import { html } from "./html.ts";
import { layout } from "./pages/layout.ts";

const LONGEST_FORM_BYTES = 4_096;

/** The fields of a form; null where it is too large or does not say how large it is. */
export async function readForm(context: Context): Promise<unknown> {
  const length = Number(context.req.header("content-length") ?? Number.NaN);
  return length <= LONGEST_FORM_BYTES ? context.req.parseBody() : null;
}

/** A page that says what is wrong with a form. Throws what is not the form's fault. */
export function refused(context: Context, error: unknown): Response | Promise<Response> {
  const known = error instanceof ServerError || error instanceof z.ZodError;
  if (!known) throw error;
  const sentence = error instanceof ServerError ? error.message : whatIsWrong(error);
  const remedy = error instanceof ServerError ? error.remedy : null;
  return context.html(layout("Not done", html`<p class="warning">${sentence}.</p><p>${remedy}</p>`), 400);
}

function whatIsWrong(error: z.ZodError): string {
  const [first] = error.issues;
  const field = first?.path.at(-1);
  return first && typeof field === "string"
    ? `The form is not filled in as it should be: ${field} ${first.message}`
    : "The form is not filled in as it should be";
}
