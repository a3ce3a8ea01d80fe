/** What the git host tells of a push; see its documentation of webhooks. */
export interface Push {
  ref: string;
  before: string;
  after: string;
  deleted: boolean;
  head_commit: Commit;
  commits: Commit[];
  pusher: { name: string };
}

export interface Commit {
  id: string;
  message: string;
  author: { name: string };
}

const LONGEST = 60;

/** First line of a commit's message, short enough for a chat. */
export function titleOf(commit: Commit): string {
  const [first = ""] = commit.message.split("\n");
  return first.length > LONGEST ? `${first.slice(0, LONGEST - 1)}…` : first;
}
