export interface Log {
  info(message: string): void;
  error(message: string, error: unknown): void;
}

export const consoleLog: Log = {
  info: (message) => console.log(message),
  error: (message, error) => console.error(message, error instanceof Error ? error.message : error),
};
