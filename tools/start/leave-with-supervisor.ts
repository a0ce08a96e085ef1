/**
 * Loaded first into each child: when the supervisor is gone without having asked it to end (it was killed), the child
 * is asked here, by the same signal. Nothing of a demonstration outlives it.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
