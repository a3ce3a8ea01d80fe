/**
 * Reports what ends the process, without changing whether and how it ends: nothing here counts as a handler of the
 * application.
 */

exports.watchProcess = function watchProcess(currentClient) {
  process.on("uncaughtExceptionMonitor", (error, origin) => {
    const client = currentClient();
    client?.capture(error, { mechanism: origin, handled: false, level: "fatal" });
  });
  watchRejections(currentClient);
  process.on("beforeExit", () => {
    const client = currentClient();
    // The loop stays alive for the delivery, no longer; then this is asked again, and all is done.
    if (client?.isActive && !client.isIdle()) {
      client.stop();
      client.flush(client.options.shutdownTimeout);
    }
  });
  process.on("exit", () => currentClient()?.flushNow());
};

/**
 * Where the application listens for rejections itself, they do not end the process and are no uncaught exceptions. A
 * listener of ours without one of its own would keep the process alive, so it comes and goes with theirs.
 */
function watchRejections(currentClient) {
  const EVENT = "unhandledRejection";
  let isListening = false;
  const report = (reason) => {
    currentClient()?.capture(reason, { mechanism: EVENT, handled: false, level: "error" });
  };
  const others = () => process.listeners(EVENT).filter((listener) => listener !== report).length;

  function follow() {
    const isWanted = others() > 0;
    if (isWanted === isListening) return;
    isListening = isWanted;
    if (isWanted) process.prependListener(EVENT, report);
    else process.removeListener(EVENT, report);
  }

  process.on("newListener", (event, listener) => {
    if (event === EVENT && listener !== report) process.nextTick(follow);
  });
  process.on("removeListener", (event, listener) => {
    if (event === EVENT && listener !== report) follow();
  });
  follow();
}
