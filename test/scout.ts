import { launchChromium } from './support/chromium.ts';
import { openFile, openPanel, signIn } from './support/portals.ts';
import { addressesFrom } from '../tools/start/addresses.ts';
const a = addressesFrom(5680);
const b = await launchChromium();
const text = (l: any) => l.evaluate((n: any) => n.shadowRoot.innerText ?? [...n.shadowRoot.children].map((c: any) => c.innerText).join('\n'));
try {
  const bastien = await signIn(b, a.dac, 'Bastien');
  await openFile(bastien, 'Hervé L.');
  const circle = await openPanel(bastien, /Cercle/, 'fil-circle-of-care');
  await circle.getByText('Odile L.').first().waitFor({ timeout: 15000 });
  const all = () => circle.evaluate((n: any) => [...n.shadowRoot.children].map((c: any) => c.innerText).join('\n'));
  console.log(await all());
  for (const v of ['Accords et refus','Orientations','Droits et protection','Registre']) {
    await circle.getByRole('button', { name: v }).or(circle.getByRole('tab', { name: v })).or(circle.getByRole('link', { name: v })).first().click({ timeout: 5000 });
    await bastien.page.waitForTimeout(1500);
    console.log('=====', v); console.log(await all());
  }
  await bastien.page.screenshot({ path: '/tmp/frsc/s.png' });
  console.log(bastien.complaints);
} finally { await b.close(); }
