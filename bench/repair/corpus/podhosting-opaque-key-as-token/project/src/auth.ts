import { decodeProtectedHeader, jwtVerify } from "jose";
import { keys } from "./keys.ts";

export interface Account {
  id: string;
  plan: "free" | "pro";
}

/** Who a request comes from; null where its token is not ours, or no longer good. */
export async function authenticate(header: string | undefined): Promise<Account | null> {
  const token = header?.startsWith("Bearer ") ? header.slice(7) : "";
  if (token === "") return null;
  const { kid } = decodeProtectedHeader(token);
  const key = keys.get(kid ?? "");
  if (!key) return null;
  try {
    const { payload } = await jwtVerify(token, key, { issuer: "https://id.podhosting.example" });
    return { id: payload.sub ?? "", plan: payload.plan === "pro" ? "pro" : "free" };
  } catch {
    return null;
  }
}
