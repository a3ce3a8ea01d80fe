import { schema as description } from "@octokit/graphql-schema";
import { buildSchema, type GraphQLSchema, graphqlSync } from "graphql";
import { isProtected } from "./fake-rest.ts";
import type { FakePull, FakeWorld } from "./fake-world.ts";

let built: GraphQLSchema | undefined;

interface Input<T> {
  readonly input: T;
}
interface RefUpdate {
  readonly name: string;
  readonly beforeOid: string;
  readonly afterOid: string;
  readonly force: boolean;
}

/** Runs a document against GitHub's published schema: what it does not know fails here as it does there. */
export function answerGraphql(world: FakeWorld, body: unknown): unknown {
  built ??= buildSchema(description.idl, { assumeValid: true });
  const { query, variables } = body as { query: string; variables: Record<string, unknown> };
  const setDraft = ({ input }: Input<{ pullRequestId: string }>, draft: boolean) => {
    const pull = pullOf(world, input.pullRequestId);
    pull.draft = draft;
    return { pullRequest: { id: input.pullRequestId, isDraft: draft } };
  };
  const rootValue = {
    markPullRequestReadyForReview: (given: Input<{ pullRequestId: string }>) => setDraft(given, false),
    convertPullRequestToDraft: (given: Input<{ pullRequestId: string }>) => setDraft(given, true),
    updateRefs({ input }: Input<{ refUpdates: readonly RefUpdate[] }>) {
      for (const { name, beforeOid, afterOid, force } of input.refUpdates) {
        if (isProtected(world, name)) throw new Error("Repository rule violations found");
        if (!force) throw new Error("Update is not a fast forward");
        if (world.at(name) !== beforeOid)
          throw new Error(`Expected branch to point to "${beforeOid}" but it did not.`);
        world.git("update-ref", name, afterOid, beforeOid);
      }
      return { clientMutationId: null };
    },
    enqueuePullRequest({ input }: Input<{ pullRequestId: string; expectedHeadOid: string }>) {
      const pull = pullOf(world, input.pullRequestId);
      if (pull.head !== input.expectedHeadOid) throw new Error("The head of the pull request has changed");
      if (pull.queued) throw new Error("Pull request is already in the queue");
      pull.queued = true;
      return { mergeQueueEntry: { id: `MQE_${pull.number}` } };
    },
  };
  return graphqlSync({ schema: built, source: query, variableValues: variables, rootValue });
}

function pullOf(world: FakeWorld, id: string): FakePull {
  const pull = world.seen(Number(id.replace("PR_", "")));
  if (!pull) throw new Error("Could not resolve to a node");
  return pull;
}
