// Loaded into Azurite by whoever starts it. Its standard input is a pipe from that process: when the pipe ends, because the
// process said so, was killed or crashed, Azurite stops, and never stays behind holding ports.
'use strict';

const stop = () => {
  process.emit('SIGTERM'); // Azurite's own shutdown: it writes what it holds to disk.
  setTimeout(() => process.exit(0), 4000).unref();
};

process.stdin.once('close', stop).once('error', stop).resume();
