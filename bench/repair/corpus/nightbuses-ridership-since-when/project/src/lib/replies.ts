export const badRequest = (message: string) => Response.json({ message }, { status: 400 });

export const notFound = () => Response.json({ message: "Not found" }, { status: 404 });
