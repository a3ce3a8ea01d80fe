import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import type { Kysely } from "kysely";
import type { Logger } from "pino";
import { z } from "zod";
import { sameToken } from "../api/admin-token.ts";
import { statusOf } from "../api/http-error.ts";
import { ServerError } from "../error.ts";
import { asServerError } from "../intake/answers.ts";
import { type ByteBudget, readBody } from "../intake/body.ts";
import type { IntakeLimits } from "../intake/limits.ts";
import type { KeyDirectory } from "../projects/key-directory.ts";
import type { Database } from "../store/tables/database.ts";
import { releaseRoutes } from "./release-routes.ts";
import { assemble, storeChunk, UPLOAD_LIMITS } from "./store.ts";

export interface ArtifactOptions {
  readonly db: Kysely<Database>;
  readonly adminToken: string;
  readonly keys: KeyDirectory;
  readonly budget: ByteBudget;
  readonly limits: IntakeLimits;
  /** Our own address. */
  readonly url: string;
  readonly log: Logger;
}

/** Who calls: the administration, or the holder of a project's server key, for that project alone. */
export interface Caller {
  /** Under which its chunks are kept. */
  readonly owner: string;
  /** Throws `not_found` for a project that is not there or not the caller's. */
  project(
    named: string,
  ): Promise<{ readonly id: string; readonly organisation_id: string; readonly slug: string }>;
}

export interface ArtifactEnv {
  Bindings: HttpBindings;
  Variables: { caller: Caller };
}

/**
 * What Sentry's tools (`sentry-cli` 3, plugins of bundlers) ask for below `/api/0/`: who we are, uploads of source maps
 * in chunks, releases with their commits and deploys. There are no organisations here, so any name of one is taken.
 */
export function artifactRoutes(options: ArtifactOptions): Hono<ArtifactEnv> {
  const app = new Hono<ArtifactEnv>();
  app.onError((failure, context) => answer(context, failure, options.log));
  app.use(async (context, next) => {
    context.set("caller", await callerOf(context, options));
    await next();
  });
  app.get("/", (context) => context.json({ version: "0", auth: { scopes: SCOPES }, user: null }));
  app.get("/organizations/:organisation/chunk-upload", (context) =>
    context.json({
      url: `${addressOf(context, options.url)}/api/0/organizations/${encodeURIComponent(context.req.param("organisation"))}/chunk-upload/`,
      chunkSize: UPLOAD_LIMITS.chunkBytes,
      chunksPerRequest: UPLOAD_LIMITS.chunksPerRequest,
      maxRequestSize: UPLOAD_LIMITS.requestBytes,
      maxFileSize: UPLOAD_LIMITS.fileBytes,
      maxWait: 0,
      concurrency: 2,
      hashAlgorithm: "sha1",
      compression: ["gzip"],
      accept: ["release_files", "sources", "artifact_bundles", "artifact_bundles_v2"],
    }),
  );
  app.post("/organizations/:organisation/chunk-upload", (context) => takeChunks(context, options));
  app.post("/organizations/:organisation/artifactbundle/assemble", (context) => takeBundle(context, options));
  app.route("/", releaseRoutes(options.db));
  app.all("*", () => {
    throw new ServerError("not_found", "This part of Sentry's API is not here");
  });
  return app;
}

/** The address by which the caller reaches us: uploads must go there too, whatever we are called elsewhere. */
function addressOf(context: Context, url: string): string {
  const host = context.req.header("host");
  if (host === undefined || host === new URL(url).host) return url;
  const scheme = context.req.header("x-forwarded-proto") === "https" ? "https" : "http";
  return URL.canParse(`${scheme}://${host}`) ? new URL(`${scheme}://${host}`).origin : url;
}

const SCOPES = ["project:read", "project:releases", "org:read", "org:ci"];

async function callerOf(context: Context, options: ArtifactOptions): Promise<Caller> {
  const token = /^Bearer\s+(\S{1,200})$/i.exec(context.req.header("authorization") ?? "")?.[1] ?? "";
  const find = async (named: string, own: string | null) => {
    const query = options.db.selectFrom("projects").select(["id", "organisation_id", "slug"]);
    const project = await (/^\d{1,9}$/.test(named)
      ? query.where("dsn_number", "=", Number(named))
      : query.where("slug", "=", named)
    ).executeTakeFirst();
    if (!project || (own !== null && project.id !== own))
      throw new ServerError("not_found", "There is no such project");
    return project;
  };
  if (sameToken(token, options.adminToken)) return { owner: "admin", project: (named) => find(named, null) };
  const holder = await options.keys.find(token);
  if (holder?.kind === "server") {
    return { owner: holder.projectId, project: (named) => find(named, holder.projectId) };
  }
  throw new ServerError("unauthorised", "The token is missing or wrong", {
    remedy: "Give a server key of the project, or the admin token, as SENTRY_AUTH_TOKEN.",
  });
}

async function takeChunks(context: Context<ArtifactEnv>, options: ArtifactOptions): Promise<Response> {
  const most = UPLOAD_LIMITS.requestBytes + 1024 * 1024;
  const body = await readBody(context.env.incoming, {
    encoding: "identity",
    declaredLength: context.req.header("content-length"),
    limits: { ...options.limits, compressedBytes: most, bodyBytes: most },
    budget: options.budget,
  });
  for (const [name, file] of await partsOf(body, context.req.header("content-type") ?? "")) {
    if (name !== "file" && name !== "file_gzip") continue;
    const bytes = Buffer.from(await file.arrayBuffer());
    await storeChunk(options.db, context.get("caller").owner, {
      checksum: file.name,
      bytes,
      isGzip: name === "file_gzip",
    });
  }
  return context.json({}, 200);
}

async function partsOf(body: Buffer, type: string): Promise<[string, File][]> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
    return [...form.entries()].filter((entry): entry is [string, File] => typeof entry[1] !== "string");
  } catch (cause) {
    throw new ServerError("bad_input", "The upload is no form that can be read", { cause });
  }
}

const Assemble = z.object({
  checksum: z.string().max(64),
  chunks: z.array(z.string().max(64)).max(1_000),
  projects: z.array(z.string().max(100)).min(1).max(50),
  version: z.string().max(256).nullish(),
  dist: z.string().max(256).nullish(),
});

async function takeBundle(context: Context<ArtifactEnv>, { db }: ArtifactOptions): Promise<Response> {
  const asked = Assemble.safeParse(await context.req.json().catch(() => null));
  if (!asked.success)
    throw new ServerError("bad_input", "What is to be assembled is not said as it should be", {
      cause: asked.error,
    });
  const { checksum, chunks, projects, version, dist } = asked.data;
  const caller = context.get("caller");
  const known = await Promise.all(projects.map((named) => caller.project(named)));
  const assembled = await assemble(db, caller.owner, {
    checksum,
    chunks,
    release: version ?? null,
    dist: dist ?? null,
    projectIds: known.map(({ id }) => id),
  });
  return context.json(assembled);
}

function answer(context: Context, failure: unknown, log: Logger): Response {
  const error = asServerError(failure);
  if (error.code === "internal") log.error({ err: failure }, "A request of Sentry's API failed");
  return context.json(
    { detail: error.remedy ? `${error.message}. ${error.remedy}` : error.message },
    statusOf(error.code),
  );
}
