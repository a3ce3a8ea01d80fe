import { Hono } from "hono";
import { z } from "zod";
import { ServerError } from "../error.ts";
import { decideIssue, type StatusDecision } from "../issues/decide.ts";
import { findIssue } from "../issues/issues.ts";
import { mergeIssue, unmergeIssue } from "../issues/merge.ts";
import type { Store } from "../store/database.ts";
import { readForm, refused } from "./form.ts";
import { guarded } from "./guarded.ts";

const DAY_MS = 24 * 3_600_000;
const ACTOR = "admin";

const StatusForm = z.object({
  status: z.enum(["resolved", "ignored", "ongoing"]),
  in: z.enum(["now", "next", "release", "commit"]).default("now"),
  name: z.string().trim().max(256).default(""),
  until: z.enum(["ever", "day", "week", "events"]).default("ever"),
  more: z.string().trim().max(10).default(""),
});

/**
 * The forms of an issue's page. The session's cookie goes with our own pages only (SameSite), and the server refuses
 * what comes from a page of somebody else.
 */
export function issueForms(options: { readonly store: Store; readonly adminToken: string }): Hono {
  const app = new Hono();
  const { db } = options.store;
  const form = (path: string, act: (id: string, fields: unknown) => Promise<string>) =>
    app.post(
      `/issues/:id/${path}`,
      guarded(options, async (context) => {
        const fields = await readForm(context);
        if (fields === null) return context.text("The form is too large.", 413);
        try {
          const { id } = await findIssue(db, context.req.param("id") ?? "");
          return context.redirect(`/issues/${await act(id, fields)}`, 303);
        } catch (error) {
          return refused(context, error);
        }
      }),
    );
  form("status", async (id, fields) => {
    const decision = decisionOf(StatusForm.parse(fields), new Date());
    await db.transaction().execute((trx) => decideIssue(trx, id, decision));
    return id;
  });
  form("merge", async (source, fields) => {
    const { into } = z.object({ into: z.string().trim().min(1).max(100) }).parse(fields);
    const target = (await findIssue(db, into)).id;
    await db.transaction().execute((trx) => mergeIssue(trx, { source, target, actor: ACTOR }));
    return target;
  });
  form("unmerge", async (issue) => {
    await db.transaction().execute((trx) => unmergeIssue(trx, { issue, actor: ACTOR }));
    return issue;
  });
  return app;
}

function decisionOf(form: z.infer<typeof StatusForm>, now: Date): StatusDecision {
  const given = { actor: ACTOR, reason: null };
  if (form.status === "ongoing") return { ...given, status: "ongoing" };
  if (form.status === "ignored") {
    const days = form.until === "day" ? 1 : form.until === "week" ? 7 : null;
    return {
      ...given,
      status: "ignored",
      until: days === null ? null : new Date(now.getTime() + days * DAY_MS),
      moreEvents: form.until === "events" ? countOf(form.more) : null,
    };
  }
  if ((form.in === "release" || form.in === "commit") && form.name === "")
    throw new ServerError("bad_input", "Name the release or the commit that holds the fix");
  if (form.in === "commit" && !/^[0-9a-f]{7,64}$/.test(form.name))
    throw new ServerError("bad_input", "A commit is named by 7 digits of its hash or more");
  return {
    ...given,
    status: "resolved",
    inNextRelease: form.in === "next",
    inRelease: form.in === "release" ? form.name : null,
    inCommit: form.in === "commit" ? form.name : null,
  };
}

function countOf(text: string): number {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count >= 1) return count;
  throw new ServerError("bad_input", "Say after how many more events the issue comes back");
}
