import { KnownRequestError } from "./client.ts";

const hasCode = (error: unknown, code: string) => error instanceof KnownRequestError && error.code === code;

export const isTaken = (error: unknown): boolean => hasCode(error, "P2002");
export const isMissing = (error: unknown): boolean => hasCode(error, "P2025");
