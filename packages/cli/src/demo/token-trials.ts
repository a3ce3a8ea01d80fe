import { callService, type ServiceAnswer } from "./service-client.ts";
import { expiredToken, signToken, validToken } from "./token.ts";

/** One kind of caller, what he must be told, and what he is told. */
export interface TokenTrial {
  readonly name: string;
  readonly expected: string;
  readonly answer: ServiceAnswer;
  readonly right: boolean;
}

/** The four callers of the case: with a valid, an expired, a forged and no token. */
export async function tryTokens(port: number, secret: string): Promise<readonly TokenTrial[]> {
  const hour = Math.floor(Date.now() / 1000) + 3_600;
  const forged = signToken({ sub: "alice", exp: hour }, "somebody else's secret");
  const trial = async (
    name: string,
    token: string | null,
    expected: string,
    right: (answer: ServiceAnswer) => boolean,
  ): Promise<TokenTrial> => {
    const answer = await callService(port, "/orders", token);
    return { name, expected, answer, right: right(answer) };
  };
  const saysExpired = ({ detail }: ServiceAnswer) => /expired/i.test(detail);
  return [
    await trial("valid", validToken("alice", secret), "200", ({ status }) => status === 200),
    await trial(
      "expired",
      expiredToken("alice", secret),
      '401 and "expired"',
      (answer) => answer.status === 401 && saysExpired(answer) && answer.challenge !== null,
    ),
    await trial("forged", forged, "401", (answer) => answer.status === 401 && !saysExpired(answer)),
    await trial("missing", null, "401 or 403", ({ status }) => status === 401 || status === 403),
  ];
}
