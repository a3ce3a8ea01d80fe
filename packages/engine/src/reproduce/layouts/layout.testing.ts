import type { Chain } from "../../propose/recipes/jwt/investigate.testing.ts";
import type { ProjectError } from "../prepared-project.testing.ts";

/** One environment serves all layouts, so that it is built once. */
export const REQUIREMENTS = `fastapi==0.165.0
httpx==0.28.1
pytest==9.2.0
pytest-asyncio==1.5.0
python-jose==3.5.0
PyJWT==2.15.1
Authlib==1.9.10
joserfc==1.8.0
Flask==3.1.3
`;

export interface Layout extends ProjectError {
  /** Obligations that must be met beside the fix. */
  readonly obligations: readonly string[];
}

export function thrown(
  module: string,
  path: string,
  statement: string,
  type = "ExpiredSignatureError",
): Chain {
  return { type, module, value: "Signature has expired", at: [path, statement] };
}

export function answered(path: string, statement: string, value: string, type = "HTTPException"): Chain {
  const module = type === "HTTPException" ? "fastapi.exceptions" : "werkzeug.exceptions";
  return { type, module, value, at: [path, statement] };
}
