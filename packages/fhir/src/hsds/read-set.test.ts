import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSet } from './index.ts';

const options = { territoryId: 'rapides', source: 'essai' };

function tables(files: Readonly<Record<string, string>>) {
  return readSet(
    Object.entries(files).map(([name, text]) => ({ name, text })),
    options,
  );
}

test('HSDS tables give a service with its organization, place, phone and hours', () => {
  const reading = tables({
    'services.csv':
      'id,organization_id,name,description,status,minimum_age,application_process,fees_description,assured_date\ns1,o1,Meals on Wheels,Hot meals,active,60,Call us or walk in,None.,2026-01-15\n',
    'organizations.csv': 'id,name,legal_status\no1,Little House,Charity\n',
    'service_at_location.csv': 'id,service_id,location_id\nx,s1,l1\n',
    'locations.csv': 'id,latitude,longitude\nl1,45.5,-73.6\n',
    'addresses.csv': 'id,location_id,address_1,city\na,l1,1 rue Haute,Val-Clair\n',
    'phones.csv': 'id,location_id,number,type\np0,l1,514 555-0100,fax\np,l1,"""514 555-0101""",voice\n',
    'schedules.csv':
      'id,location_id,byday,opens_at,closes_at\nh,l1,"MO,TU",08:00:00,16:30:00\nh2,l1,WE,10:00,09:00\n',
  });
  assert.equal(reading?.read, 1);
  assert.deepEqual(reading.services, [
    {
      id: 'essai/s1',
      territoryId: 'rapides',
      name: 'Meals on Wheels',
      organization: 'Little House',
      type: 'mealDelivery',
      sector: 'community',
      description: 'Hot meals',
      eligibility: [{ kind: 'minimumAge', value: 60 }],
      accessModes: ['walkIn', 'phone'],
      documents: [],
      cost: 'free',
      languages: [],
      hours: [{ days: ['monday', 'tuesday'], opens: '08:00', closes: '16:30' }],
      source: 'essai',
      municipality: 'Val-Clair',
      address: '1 rue Haute',
      latitude: 45.5,
      longitude: -73.6,
      phone: '514 555-0101',
      accessText: 'Call us or walk in',
      costText: 'None.',
      verifiedOn: '2026-01-15',
    },
  ]);
  assert.deepEqual(reading.remarks, [
    { file: 'services.csv', line: 2, outcome: 'partial', reason: 'scheduleUnreadable', value: '1' },
  ]);
});

test('dropped rows are told with the line where they begin', () => {
  const reading = tables({
    'services.csv':
      'id,name,description,status,organization_id\n1,"Two\nlines",d,active,o\n,No id,d,,o\n3,,d,,o\n4,Closed,d,defunct,o\n1,Again,d,,o\n',
  });
  assert.deepEqual(
    reading?.remarks
      .filter((remark) => remark.outcome === 'dropped')
      .map(({ line, reason }) => [line, reason]),
    [
      [4, 'idMissing'],
      [5, 'nameMissing'],
      [6, 'notActive'],
      [7, 'duplicate'],
    ],
  );
  assert.equal(reading?.services.length, 1);
});

test('a JSON page whose profile nulls almost everything still gives its services', () => {
  const page = {
    contents: [
      {
        id: 'a',
        name: 'Répit du Lac',
        description: null,
        status: null,
        application_process: null,
        eligibility_description: null,
        service_at_locations: null,
        phones: null,
      },
    ],
  };
  const reading = readSet([{ name: 'services.json', text: JSON.stringify(page, null, 1) }], options);
  assert.equal(reading?.services[0]?.type, 'respite');
  assert.deepEqual(
    reading?.remarks.map(({ line, reason }) => [line, reason]),
    [
      [4, 'organizationMissing'],
      [4, 'descriptionMissing'],
    ],
  );
});

test('one broken file does not hide the others', () => {
  const reading = tables({ 'broken.json': '{"id": ', 'services.csv': 'id,name\n1,Un\n' });
  assert.equal(reading?.services.length, 1);
  assert.ok(
    reading?.remarks.some((remark) => remark.file === 'broken.json' && remark.reason === 'unreadableFile'),
  );
});

test('what is no directory is not taken for one', () => {
  assert.equal(
    readSet(
      [
        { name: 'taxonomy.json', text: '{"id":"t","name":"Terms"}' },
        { name: 'prices.csv', text: 'a,b\n1,2\n' },
      ],
      options,
    ),
    undefined,
  );
  assert.equal(readSet([], options), undefined);
});

test('a website that is no web address never becomes a link', () => {
  const reading = tables({
    'services.csv': 'id,name,url\n1,Un,javascript:alert(1)\n2,Deux,www.exemple.org\n',
  });
  assert.deepEqual(
    reading?.services.map((service) => service.website),
    [undefined, 'https://www.exemple.org/'],
  );
});

test('random text in the cells never fails, and every row is either a service or told as dropped', () => {
  const cellText = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom('', 'N/A', '12', '-1', '9pm', 'MO', '1e309'),
  );
  const columns = [
    'id',
    'name',
    'status',
    'email',
    'url',
    'minimum_age',
    'languages',
    'assured_date',
    'fees',
    'application_process',
  ];
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(
      fc.array(fc.array(cellText, { minLength: columns.length, maxLength: columns.length }), {
        minLength: 1,
        maxLength: 8,
      }),
      (rows) => {
        const text = [columns.join(','), ...rows.map((row) => row.map(quote).join(','))].join('\n');
        const reading = tables({ 'services.csv': text });
        const dropped = reading?.remarks.filter((remark) => remark.outcome === 'dropped').length ?? 0;
        assert.equal(reading?.read, (reading?.services.length ?? 0) + dropped);
      },
    ),
    { numRuns: 200 },
  );
});
