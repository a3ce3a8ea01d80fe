import { adminTokenFile } from "@bugstack/server/admin-token";
import { readSettings } from "@bugstack/server/settings";
import { type ApiClient, connectApi } from "./client.ts";

/** The server that the environment names; by default the one on this machine. */
export async function apiFor(environment: Readonly<Record<string, string | undefined>>): Promise<ApiClient> {
  const settings = readSettings(environment);
  return connectApi({
    url: settings.url,
    token: environment.BUGSTACK_ADMIN_TOKEN || null,
    tokenFile: adminTokenFile(settings.home),
  });
}
