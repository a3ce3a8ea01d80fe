import type { Kysely } from "kysely";
import type { Project } from "../projects/project.ts";
import type { Database } from "../store/tables/database.ts";
import { type AccountSecret, accountAt, type ForgeAccount, secretOf } from "./accounts/accounts.ts";
import { type RepositoryAddress, repositoryAddress } from "./accounts/address.ts";
import { openSeal, type Seal } from "./accounts/seal.ts";
import { ForgeError } from "./error.ts";
import type { Forge } from "./forge.ts";
import { giteaHost } from "./gitea/gitea-host.ts";
import { gitHubHost } from "./github/github-host.ts";
import { appIdentity, type Deploying, tokenIdentity } from "./github/identity.ts";
import { gitLabHost } from "./gitlab/gitlab-host.ts";
import { openClone } from "./hosted/clone.ts";
import type { Host } from "./hosted/host.ts";
import { hostedForge } from "./hosted/hosted-forge.ts";
import { repositoryFolder } from "./repository-folder.ts";

/** What of a project says where its repository is. */
export type Located = Pick<
  Project,
  "id" | "forge" | "repository_kind" | "repository_url" | "repository_branch" | "deploy_by"
>;

/**
 * Opens the forges of projects on other machines. One is kept while project and account stay as they are: it holds
 * tokens and what the forge has told lately.
 */
export function hostedOpener(db: Kysely<Database>, home: string): (project: Located) => Promise<Forge> {
  const kept = new Map<string, { readonly key: string; readonly forge: Forge }>();
  let seal: Promise<Seal> | null = null;
  return async (project) => {
    const { address, account } = await placeOf(db, project);
    const key = JSON.stringify([
      address,
      project.repository_branch,
      account.id,
      account.sealed_secret,
      project.deploy_by?.kind,
    ]);
    const known = kept.get(project.id);
    if (known?.key === key) return known.forge;
    seal ??= openSeal(home);
    seal.catch(() => {
      seal = null;
    });
    const host = hostOf(account, secretOf(await seal, account), address, project);
    const clone = openClone(repositoryFolder(home, { id: project.id, forge: account.kind }), host.remote);
    const forge = hostedForge({ host, clone, branch: project.repository_branch });
    kept.set(project.id, { key, forge });
    return forge;
  };
}

async function placeOf(
  db: Kysely<Database>,
  project: Located,
): Promise<{ readonly address: RepositoryAddress; readonly account: ForgeAccount }> {
  if (project.repository_kind !== "git" || project.repository_url === null) {
    throw new ForgeError(
      "repository_unreadable",
      `The forge ${project.forge} needs the address of a repository`,
      {
        remedy: "Set it with `bugstack project set SLUG --repository https://github.com/OWNER/NAME`.",
      },
    );
  }
  const address = repositoryAddress(project.repository_url);
  const account = await accountAt(db, address.origin);
  if (!account || account.kind !== project.forge) {
    throw new ForgeError("access_denied", `There is no ${project.forge} account for ${address.origin}`, {
      remedy: `Add one with \`bugstack forge add ${project.forge} --url ${address.origin} --token-file FILE\`, or on the page Forges.`,
    });
  }
  return { address, account };
}

function hostOf(
  account: ForgeAccount,
  secret: AccountSecret,
  { path }: RepositoryAddress,
  project: Located,
): Host {
  const [owner = "", name = ""] = path.split("/");
  switch (account.kind) {
    case "github": {
      const place = { url: account.url };
      const identity =
        "privateKey" in secret
          ? appIdentity(
              place,
              { appId: account.app_id ?? "", privateKey: secret.privateKey },
              { owner, name },
              Date.now,
              deploying(project),
            )
          : tokenIdentity(secret.token);
      return gitHubHost(place, identity, { owner, name });
    }
    case "gitea":
      return giteaHost({ url: account.url, token: "token" in secret ? secret.token : "", owner, name });
    case "gitlab":
      return gitLabHost({ url: account.url, token: "token" in secret ? secret.token : "", path });
  }
}

function deploying({ deploy_by: by }: Located): Deploying {
  if (by?.kind === "workflow") return { actions: "write" };
  return by?.kind === "deployment" ? { deployments: "write" } : {};
}
