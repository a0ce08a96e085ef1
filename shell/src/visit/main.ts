import { connect } from '@fil/connection';
import { deviceClock, Visits } from '@fil/connection/visit';
import { make } from '../root/dom.ts';
import { PortalLine } from './line.ts';
import { OwnDevice } from './own-device.ts';
import { elementIdentity } from './page-parts.ts';
import type { PageConfiguration } from './page-parts.ts';
import { Speech } from './speech.ts';
import { Stage } from './stage.ts';
import { Updates } from './updates.ts';
import { VisitPage } from './visit-page.ts';

const configuration = (await (await fetch('/configuration.json')).json()) as PageConfiguration;
const speech = new Speech();
const updates = new Updates();
const line = new PortalLine(configuration.portals, () => page?.lineChanged());
const online = connect(
  { service: configuration.service, getToken: () => line.token(), keepOnDevice: false },
  elementIdentity,
);
const page = new VisitPage({
  configuration,
  clock: deviceClock,
  speech,
  updates,
  line,
  online,
  stage: new Stage(speech),
  visits: new Visits(deviceClock),
  device: new OwnDevice(),
});
void updates.register();
await page.start().catch((thrown: unknown) => {
  document.body.append(make('p', { role: 'alert', class: 'notice' }, speech.term('noStorage')));
  throw thrown;
});
