import { expect } from '@esm-bundle/chai';
import { lifecycles } from './index.ts';
import { testHost } from './testing/index.ts';
import { SampleElement } from './testing/sample-element.ts';
import { samplePlan } from './testing/sample-plan.ts';

class ParcelElement extends SampleElement {
  static override elementName = 'fil-parcel';
}
class ForeignElement extends SampleElement {
  static override elementName = 'fil-taken';
  static override elementVersion = '3.0.0';
}

const hostOf = (value: string) =>
  testHost({ person: { system: 'urn:test:persons', value }, answers: { 'plan.read': samplePlan(value) } });

describe('single-spa lifecycles', () => {
  it('mount two parcels of one element, update one, and leave nothing', async () => {
    const cycle = lifecycles(ParcelElement);
    const [first, second] = [document.createElement('div'), document.createElement('div')];
    document.body.append(first, second);
    const one = { name: 'parcel-1', domElement: first, context: hostOf('A') };
    const two = { name: 'parcel-2', domElement: second, context: hostOf('B') };
    await cycle.bootstrap(one);
    await cycle.mount(one);
    await cycle.mount(two);
    const inFirst = first.firstElementChild as ParcelElement;
    expect(inFirst.person?.value).to.equal('A');
    await cycle.update({ ...one, context: hostOf('C') });
    expect(inFirst.person?.value).to.equal('C');
    expect((second.firstElementChild as ParcelElement).person?.value).to.equal('B');
    await cycle.unmount(one);
    expect(first.childElementCount).to.equal(0);
    expect(second.childElementCount).to.equal(1);
    await cycle.unmount(two);
    await cycle.unmount(two);
    expect(second.childElementCount).to.equal(0);
    first.remove();
    second.remove();
  });

  it('mount an application where single-spa expects it, and take the place away with it', async () => {
    const cycle = lifecycles(ParcelElement);
    const props = { name: 'plan', context: hostOf('A'), properties: { title: 'from the host' } };
    await cycle.mount(props);
    const container = document.getElementById('single-spa-application:plan');
    expect((container?.firstElementChild as ParcelElement).title).to.equal('from the host');
    await cycle.unmount(props);
    expect(document.getElementById('single-spa-application:plan')).to.equal(null);
  });

  it('keep a place that was there before', async () => {
    const cycle = lifecycles(ParcelElement);
    const container = document.createElement('main');
    container.id = 'single-spa-application:kept';
    document.body.append(container);
    await cycle.mount({ name: 'kept', context: hostOf('A') });
    expect(container.childElementCount).to.equal(1);
    await cycle.unmount({ name: 'kept' });
    expect(container.isConnected).to.equal(true);
    expect(container.childElementCount).to.equal(0);
    container.remove();
  });

  it('mount their own version where another one has the tag', async () => {
    customElements.define('fil-taken', class extends HTMLElement {});
    const cycle = lifecycles(ForeignElement);
    const place = document.createElement('div');
    document.body.append(place);
    await cycle.mount({ domElement: place, context: hostOf('A') });
    expect(place.firstElementChild).to.be.instanceOf(ForeignElement);
    expect(place.firstElementChild?.localName).to.equal('fil-taken-3-0-0');
    await cycle.unmount({ domElement: place });
    place.remove();
  });
});
