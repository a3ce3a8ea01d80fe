import { randomUUID } from "node:crypto";
import { z } from "zod";
import { ForgeError } from "../forges/error.ts";
import { signWebhook } from "../webhooks/sign.ts";
import type { Deployer, DeployOutcome, DeployRequest } from "./deployer.ts";

export interface WebhookDeployerOptions {
  readonly url: string;
  readonly secret: string;
  /** Slug. */
  readonly project: string;
  readonly timeoutMs?: number;
}

/** The receiver may deploy before it answers. */
const TIMEOUT_MS = 300_000;
const TEST_TIMEOUT_MS = 15_000;
const LONGEST_ANSWER = 64 * 1024;

/** What a receiver may answer with; an empty body means that it has accepted. */
const Answer = z.object({
  state: z.enum(["accepted", "deployed", "failed"]).default("accepted"),
  /** As the release will report itself; the commit by default. */
  release: z.string().trim().min(1).max(256).nullish(),
  message: z.string().max(16_000).nullish(),
});

/**
 * Asks a system of the operator's to deploy, by a signed request. The request names the deployment by a key, and may come
 * more than once with the same one (an answer was lost): the receiver deploys once per key.
 */
export function webhookDeployer(options: WebhookDeployerOptions): Deployer {
  return {
    kind: "webhook",
    async deploy(request) {
      const answer = await post(options, request);
      return outcomeOf(answer, request);
    },
  };
}

export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** Sends a signed `deployment.test`, which deploys nothing. Throws `unreachable` where nobody answers. */
export async function askWebhook(options: WebhookDeployerOptions): Promise<Reply> {
  const id = `test:${randomUUID()}`;
  const { project, timeoutMs = TEST_TIMEOUT_MS } = options;
  const signal = AbortSignal.timeout(timeoutMs);
  return send(options, { type: "deployment.test", id, project }, signal);
}

async function post(
  { timeoutMs = TIMEOUT_MS, ...options }: WebhookDeployerOptions,
  request: DeployRequest,
): Promise<Reply> {
  const { commit, release, environment, idempotencyKey: id } = request;
  const { project } = options;
  const message = { type: "deployment.requested", id, project, commit, release, environment };
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
  try {
    return await send(options, message, signal);
  } catch (error) {
    request.signal.throwIfAborted();
    throw error;
  }
}

async function send(
  { url, secret }: WebhookDeployerOptions,
  message: Readonly<Record<string, string>> & { readonly type: string; readonly id: string },
  signal: AbortSignal,
): Promise<Reply> {
  const body = JSON.stringify(message);
  try {
    const response = await fetch(url, {
      method: "POST",
      redirect: "manual",
      headers: {
        "content-type": "application/json",
        "user-agent": "bugstack",
        "x-bugstack-event": message.type,
        "x-bugstack-delivery": encodeURIComponent(message.id),
        "x-bugstack-signature": signWebhook(secret, body, new Date()),
      },
      body,
      signal,
    });
    return { status: response.status, text: await beginning(response) };
  } catch (cause) {
    throw new ForgeError("unreachable", "The deploy webhook does not answer", {
      cause,
      remedy: `Check that this machine reaches ${new URL(url).origin}, or set another address.`,
    });
  }
}

async function beginning(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LONGEST_ANSWER) break;
  }
  return Buffer.concat(chunks).toString("utf8").slice(0, LONGEST_ANSWER);
}

function outcomeOf({ status, text }: Reply, request: DeployRequest): DeployOutcome {
  if (status >= 500 || status === 429 || status === 408)
    throw new ForgeError("unreachable", `The deploy webhook answered ${status}`, {
      remedy: "Look at the system that receives it.",
    });
  if (status >= 300) {
    const sentence = `The deploy webhook answered ${status}. Check its address and secret, then retry.`;
    return { state: "failed", sentence, output: text.slice(0, 2_000) };
  }
  const answer = answerIn(text);
  switch (answer.state) {
    case "deployed":
      return {
        state: "deployed",
        release: answer.release ?? request.release,
        evidence: answer.message ?? "The deploy webhook says that it is deployed.",
      };
    case "failed":
      return {
        state: "failed",
        sentence: "The deploy webhook says that the deployment failed.",
        output: answer.message ?? "",
      };
    case "accepted":
      return {
        state: "awaiting",
        sentence: "The deploy webhook has accepted: the release is recognised when it reports.",
      };
  }
}

/** Whatever else stands there, a good status means that it was accepted. */
function answerIn(text: string): z.infer<typeof Answer> {
  const accepted = { state: "accepted" as const };
  try {
    const read = Answer.safeParse(JSON.parse(text));
    return read.success ? read.data : accepted;
  } catch {
    return accepted;
  }
}
