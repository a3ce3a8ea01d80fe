export class NameTaken extends Error {
  statusCode = 409;
  constructor(name: string) {
    super(`there is a team called ${name} already`);
  }
}

export class NoSuchTeam extends Error {
  statusCode = 404;
  constructor(id: number) {
    super(`there is no team ${id}`);
  }
}

export const hasCode = (error: unknown, code: string) =>
  error instanceof Error && "code" in error && error.code === code;
