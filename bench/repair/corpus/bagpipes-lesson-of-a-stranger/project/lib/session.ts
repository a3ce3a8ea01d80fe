export interface Session {
  pupil: { id: string; name: string };
}

const sessions = new Map<string, Session>([["c7f1", { pupil: { id: "p-1", name: "Morag" } }]]);

export async function currentSession(request: Request): Promise<Session | null> {
  const cookie = request.headers.get("cookie") ?? "";
  const id = /(?:^|;\s*)sid=([^;]+)/.exec(cookie)?.[1];
  return (id && sessions.get(id)) || null;
}
