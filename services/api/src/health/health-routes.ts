import express from 'express';
import type { Router } from 'express';
import { prepared } from '../database/index.ts';
import type { Service } from '../context.ts';

const ask = prepared('health.ask', 'select 1');

/** `/health/live`: the process answers. `/health/ready`: it can serve, its database answers and nobody asked it to stop. */
export function healthRoutes(service: Service): Router {
  const routes = express.Router();
  routes.get('/health/live', (_request, response) => void response.json({ status: 'live' }));
  routes.get('/health/ready', async (_request, response) => {
    const ready =
      !service.stopping.aborted &&
      (await service.database
        .inTransaction({}, (transaction) => transaction.query(ask))
        .then(
          () => true,
          () => false,
        ));
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'notReady' });
  });
  return routes;
}
