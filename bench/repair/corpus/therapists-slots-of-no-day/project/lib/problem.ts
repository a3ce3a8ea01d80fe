export const problem = (status: number, title: string) => Response.json({ status, title }, { status });
