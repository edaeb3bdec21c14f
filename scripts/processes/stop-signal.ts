/**
 * Aborts when the program is asked to stop: by Ctrl-C, a signal, or because whoever ran it is gone. `npm run` ends at
 * SIGTERM without passing it on, so the parent is watched when npm is the one.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid !== parent) stop();
    }, 250);
    watch.unref();
  }
  return controller.signal;
}
