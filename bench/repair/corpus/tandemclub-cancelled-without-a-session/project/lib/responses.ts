export const unauthorized = () => Response.json({ message: "Please sign in" }, { status: 401 });
export const forbidden = () => Response.json({ message: "Not your ride" }, { status: 403 });
export const notFound = () => Response.json({ message: "No such ride" }, { status: 404 });
