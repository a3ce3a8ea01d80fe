export interface Session {
  userId: string;
  isCaptain: boolean;
}

const sessions = new Map<string, Session>([
  ["s-ada", { userId: "ada", isCaptain: true }],
  ["s-bo", { userId: "bo", isCaptain: false }],
]);

/** Who is signed in; null: nobody. */
export async function getSession(request: Request): Promise<Session | null> {
  const cookie = request.headers.get("cookie") ?? "";
  const id = /(?:^|;\s*)session=([^;]+)/.exec(cookie)?.[1];
  return (id && sessions.get(id)) || null;
}
