/**
 * The floor: Express and tRPC with their defaults and one procedure that runs the same statements in the same
 * row-level-secured transaction and answers the same bytes. No identity, no rule, no log line, no other middleware.
 */
import type { AddressInfo } from 'node:net';
import { initTRPC } from '@trpc/server';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import express from 'express';
import pg from 'pg';
import type { BarePeer, BareReady } from './messages.ts';

process.on('message', (message: BarePeer | 'stop') => {
  if (message === 'stop') process.exit(0);
  const { recorded, connection, answer } = message;
  const pool = new pg.Pool({ connectionString: connection, max: 10 });
  const t = initTRPC.create();
  const router = t.router({
    plan: t.router({
      read: t.procedure.query(async () => {
        const client = await pool.connect();
        try {
          for (const { name, text, values } of recorded) {
            await client.query({
              ...(name !== undefined && { name }),
              text,
              ...(values && { values: [...values] }),
            });
          }
          return answer;
        } finally {
          client.release();
        }
      }),
    }),
  });
  const server = express()
    .use('/trpc', createExpressMiddleware({ router }))
    .listen(0, '127.0.0.1', () => {
      const ready: BareReady = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
      process.send?.(ready);
    });
});
