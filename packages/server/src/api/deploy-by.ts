import { randomBytes } from "node:crypto";
import { ServerError } from "../error.ts";
import type { ProjectSettings } from "../projects/project.ts";
import type * as input from "./inputs.ts";

type Given = Omit<input.ProjectChange, "policy">;

/** A webhook that deploys is signed with a secret of its own, made here. Throws `bad_input` where two ways are named. */
export function withSecret<G extends Given>({ deployBy: by, ...given }: G) {
  if (given.deployCommand && by) {
    throw new ServerError("bad_input", "Give a deploy command or another way to deploy, not both");
  }
  const deployBy =
    by?.kind === "webhook" ? { ...by, secret: `whsec_${randomBytes(24).toString("base64url")}` } : by;
  return { ...given, ...(deployBy === undefined ? {} : { deployBy }) };
}

/** The secret is told to who has set the webhook, and to nobody later. */
export function shownOnce({ deployBy: by }: ProjectSettings): { readonly deploySecret?: string } {
  return by?.kind === "webhook" ? { deploySecret: by.secret } : {};
}
