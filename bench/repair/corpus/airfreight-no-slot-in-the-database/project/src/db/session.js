/** Runs `work` with a connection of its own, which is closed whatever comes of it. */
export async function withConnection(server, work) {
  const connection = server.open();
  try {
    return await work(connection);
  } finally {
    connection.close();
  }
}
