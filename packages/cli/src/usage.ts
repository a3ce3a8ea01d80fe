/** An error of the person at the keyboard: one sentence, exit code 1, no stack. */
export class UsageError extends Error {
  readonly remedy: string | null;

  constructor(message: string, remedy: string | null = null) {
    super(message);
    this.name = "UsageError";
    this.remedy = remedy;
  }
}

export const USAGE = `bugstack: watches a production application and, when it throws, ships the verified fix.

  bugstack fix --repo DIR (--event FILE|- | --trace FILE|- | --failing-test SELECTOR...)
               [--test-command CMD] [--proposers recipes,search,model] [--time-limit SECONDS]
               [--json FILE] [--write | --branch NAME]
  bugstack explain (--event FILE | --trace FILE) [--repo DIR]

  bugstack serve                       start the server
  bugstack demo [--keep]               the whole loop on a real application
  bugstack doctor [--fix]              check this machine, its settings and what is missing

  bugstack project create|list|set     projects and their policies
  bugstack forge add|list|remove       accounts on GitHub, GitLab, Gitea and Forgejo
  bugstack key create|revoke           ingest keys
  bugstack issues [PROJECT]            issues, newest first
  bugstack issue show|resolve|ignore|reopen|merge|unmerge ISSUE
  bugstack runs [PROJECT]              runs, newest first
  bugstack run show|stop|retry ID
  bugstack pause | resume              stop and resume all automation at once

Every command explains itself with --help.`;
