export function createGateway({ token, url }, fetcher = fetch) {
  return {
    send: (to, text) =>
      fetcher(`${url}/messages`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({ to, text }),
      }),
  };
}
