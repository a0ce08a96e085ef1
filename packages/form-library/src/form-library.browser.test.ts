import { expect } from '@esm-bundle/chai';
import { FilError } from '@fil/connection';
import { unmountAll, violationsIn } from '@fil/element-kit/testing';
import { idOf } from './workshop/bench.ts';
import { Scene, kept, libraryHost } from './testing/library-scene.ts';
import { activityForm, variedForm } from './testing/sample-forms.ts';

const katzInputs = ['bathing', 'dressing', 'toileting', 'transferring', 'continence', 'feeding'] as const;
const linkIds = ['laver', 'habiller', 'toilettes', 'lever', 'retenir', 'manger'] as const;
const at = (field: string): string => `[id="${idOf(field)}"]`;

async function mapKatz(scene: Scene): Promise<void> {
  await scene.part('score');
  await scene.fill(at('score'), 'function:katz');
  for (const [place, input] of katzInputs.entries())
    await scene.fill(at(`score.inputs.${input}`), linkIds[place] ?? '');
  await scene.fill(at('score.inputs.bathing.values.seul'), '1');
  await scene.fill(at('score.inputs.bathing.values.aide'), '0');
  await scene.press('Compter pareil dans les 5 autres questions qui ont les mêmes choix');
}

describe('fil-form-library', () => {
  afterEach(unmountAll);

  it('lists each form with its score, who vouches for it and who brought it', async () => {
    const scene = await Scene.open(libraryHost());
    expect(scene.text).to.contain('1 formulaire apporté par votre établissement.');
    expect(scene.text).to.contain('version 2024, 9 questions');
    expect(scene.text).to.contain('Katz ADL');
    expect(scene.text).to.contain('calcul vérifié d’après sa publication');
    expect(scene.text).to.contain('par Paule D.');
    expect(scene.text).to.contain('Domaines et score : 2e révision');
    expect(scene.text).to.contain('1 version antérieure');
  });

  it('tells whoever may not bring one whom to ask, and shows the form without anything to change', async () => {
    const scene = await Scene.open(libraryHost({}, { steward: false }));
    expect(scene.text).to.contain('adressez-vous à la personne');
    expect(scene.has('#bring')).to.equal(false);
    await scene.press('Voir : Grille, version 2024'.replace(' :', '\u00a0:'));
    await scene.until('.drawn .question');
    expect(scene.has('[data-part="keep"]')).to.equal(false);
    expect(scene.has('[data-part="score"]')).to.equal(false);
    await scene.until('.drawn .question');
  });

  it('says of what is no form what it is and what to do, and stays ready for another', async () => {
    const scene = await Scene.open(libraryHost());
    await scene.press('Apporter un formulaire');
    await scene.until('#file');
    const cases: readonly (readonly [string, string])[] = [
      ['<html></html>', 'C’est du XML ou une page Web.'],
      ['%PDF-1.7', 'C’est un PDF'],
      ['PK\u0003\u0004', 'C’est un document Word ou Excel'],
      ['{"a": ', 'incomplet ou abîmé'],
      ['[]', 'ne dit pas être un questionnaire'],
      ['{"resourceType":"Patient"}', 'autre chose (Patient)'],
      ['{"format":"fil-instrument-mapping/1"}', 'sans ses questions'],
      [
        JSON.stringify({
          resourceType: 'Bundle',
          entry: [{ resource: activityForm }, { resource: variedForm }],
        }),
        'contient 2 formulaires',
      ],
    ];
    for (const [text, told] of cases) {
      await scene.fill('#pasted', text);
      await scene.press('Lire ce texte');
      await scene.until('.failure');
      expect(scene.text, text.slice(0, 40)).to.contain(told);
    }
    await scene.paste(JSON.stringify({ resourceType: 'Bundle', entry: [{ resource: activityForm }] }));
    expect(scene.text).to.contain('Ce formulaire a 9 questions et 2 sections.');
  });

  it('tells each fault at its item with a way to it, obstacles first, and runs nothing of the file', async () => {
    const scene = await Scene.open(libraryHost());
    const hostile = {
      ...activityForm,
      title: '<img src=x onerror="globalThis.wasRun=true">',
      item: [
        ...activityForm.item,
        { linkId: 'faux', type: 'hologramme', text: 'Image en relief' },
        { linkId: 'avec espace', type: 'string', text: '<script>globalThis.wasRun=true</script>' },
      ],
    };
    await scene.bring(hostile);
    expect(scene.text).to.contain('Une chose empêche de le garder');
    expect(scene.text).to.contain('« avec espace »');
    expect(scene.text).to.contain('Son type « hologramme » n’existe pas');
    expect(scene.text).to.contain('Image en relief');
    await scene.press('Voir dans l’essai\u00a0: Image en relief');
    await scene.until('.drawn .question');
    expect((globalThis as { wasRun?: boolean }).wasRun).to.equal(undefined);
    await scene.part('keep');
    await scene.press('Garder ce formulaire');
    expect(scene.host.commanded.length).to.equal(0);
    await scene.press('Voir ce qui empêche de le garder');
    expect(scene.has('.blocking')).to.equal(true);
  });

  it('lets the form be tried in each of its languages, and keeps nothing of it', async () => {
    const scene = await Scene.open(libraryHost());
    await scene.bring(activityForm);
    await scene.part('try');
    await scene.until('.drawn .question');
    expect(scene.text).to.contain('rien de ce que vous répondez ici n’est gardé');
    scene.find<HTMLInputElement>('.drawn input[type="radio"]').click();
    await scene.fill('#language', 'en');
    await scene.until('.drawn[lang="en"] .question');
    expect(scene.text).to.contain('Recent fall');
    expect(scene.find<HTMLInputElement>('.drawn input[type="radio"]').checked).to.equal(true);
    expect(scene.host.commanded.length + scene.host.submitted.length).to.equal(0);
  });

  it('gives sections and questions their domain, with what comes from above named', async () => {
    const scene = await Scene.open(libraryHost());
    await scene.bring(activityForm);
    await scene.part('places');
    expect(scene.text).to.contain('9 questions n’ont aucun domaine, sur 9');
    await scene.fill(at('domains.avq'), 'functionalAutonomy');
    await scene.fill(at('dimensions.avq'), 'adl');
    expect(scene.text).to.contain('3 questions n’ont aucun domaine, sur 9');
    await scene.press('Activités de tous les jours');
    const select = scene.find<HTMLSelectElement>(at('domains.laver'));
    expect(select.selectedOptions[0]?.textContent?.trim()).to.equal(
      'Comme au-dessus\u00a0: Autonomie au quotidien',
    );
    await scene.fill(at('domains.laver'), 'health');
    await scene.fill(at('domain'), 'notes');
    expect(scene.text).to.contain('Chaque question a son domaine.');
    expect(scene.text).to.contain('6 questions');
  });

  it('maps a scale, shows the score of the trial as it will be read, and has both kept', async () => {
    const host = libraryHost({
      commands: {
        'instrument.import': {
          outcome: 'imported',
          id: 'clsc:grille-des-activites',
          version: '2024',
          report: {},
        },
      },
    });
    const scene = await Scene.open(host);
    await scene.bring(activityForm);
    await mapKatz(scene);
    expect(scene.text).to.contain('Tout est dit');
    expect(scene.text).to.contain('Il manque 6 réponses.');
    await scene.part('try');
    await scene.until('.drawn .question');
    for (const choice of scene.root.querySelectorAll<HTMLInputElement>(
      '.drawn input[type="radio"]:first-of-type',
    ))
      if (choice.closest('.choice')?.textContent?.includes('Sans aide')) choice.click();
    await scene.until('.trial-score .score');
    expect(scene.find('.trial-score').textContent).to.contain('6');
    expect(scene.text).to.contain('Autonome pour les six activités.');
    await scene.part('keep');
    expect(scene.find<HTMLInputElement>('#form-name').value).to.equal('grille-des-activites');
    await scene.press('Garder ce formulaire');
    await scene.until('.forms');
    const [sent] = host.commanded;
    const input = sent?.input as Record<string, unknown>;
    expect(sent?.path).to.equal('instrument.import');
    expect(input['questionnaire']).to.deep.equal(activityForm);
    expect((input['mapping'] as { score: { inputs: object } }).score.inputs).to.have.property('bathing');
    expect(scene.text).to.contain('Gardé : « Grille des activités », version 2024.');
    expect(scene.root.activeElement?.className).to.equal('told');
  });

  it('draws a control for every field that a problem may name', async () => {
    const scene = await Scene.open(libraryHost());
    await scene.bring(variedForm);
    await scene.part('score');
    const expected: Readonly<Record<string, readonly string[]>> = {
      'function:katz': katzInputs.map((input) => `score.inputs.${input}`),
      sum: ['score.items'],
      entered: ['score.kind', 'score.total', 'score.by', 'score.on'],
    };
    for (const [choice, fields] of Object.entries(expected)) {
      await scene.fill(at('score'), choice);
      for (const field of fields) expect(scene.has(at(field)), field).to.equal(true);
    }
    await scene.fill(at('score.total'), 'n');
    await scene.press('Ajouter une tranche');
    for (const field of [
      'score.total.lowest',
      'score.total.highest',
      'score.bands[0].from',
      'score.bands[0].meaning.fr-CA',
      'score.bands[0].meaning.en',
    ])
      expect(scene.has(at(field)), field).to.equal(true);
    await scene.fill(at('score'), 'sum');
    const boxes = [...scene.root.querySelectorAll<HTMLInputElement>('.counted input')];
    for (const box of boxes) box.click();
    await scene.until(at('score.items[3].values.0'));
    for (const field of ['score.items[0].lowest', 'score.items[1].values.true', 'score.items[2].ordinal'])
      expect(scene.has(at(field)), field).to.equal(true);
  });

  it('keeps a number as it is typed, tells it when it is none, and leads from the summary to its field', async () => {
    const scene = await Scene.open(libraryHost());
    await scene.bring(activityForm);
    await scene.part('score');
    await scene.fill(at('score'), 'sum');
    for (const box of [...scene.root.querySelectorAll<HTMLInputElement>('.counted input')].slice(0, 1))
      box.click();
    await scene.until(at('score.items[0].values.seul'));
    const field = 'score.items[0].values.seul';
    await scene.fill(at(field), '1,');
    expect(scene.find<HTMLInputElement>(at(field)).value).to.equal('1,');
    await scene.fill(at(field), 'un peu');
    expect(scene.find(at(field)).getAttribute('aria-invalid')).to.equal('true');
    await scene.fill(at('score.items[0].values.aide'), '0,5');
    await scene.part('keep');
    await scene.press('Garder ce formulaire');
    expect(scene.root.activeElement?.className).to.equal('error-summary');
    await scene.press('Aller aux toilettes, « Sans aide » — Un nombre, comme 2 ou 0,5.');
    expect(scene.root.activeElement?.id).to.equal(idOf(field));
    expect(scene.find<HTMLInputElement>(at(field)).value).to.equal('un peu');
    await scene.fill(at(field), '1');
    expect(scene.text).to.contain('Tout est dit');
  });

  it('tells each refusal with what to do, and keeps the work', async () => {
    let rule: 'versionTaken' | 'notSteward' | 'lost' = 'versionTaken';
    const host = libraryHost({
      commands: {
        'instrument.import': () => {
          if (rule === 'lost') throw new FilError('unavailable');
          return { outcome: 'refused', rule, report: null };
        },
      },
    });
    const scene = await Scene.open(host);
    await scene.bring(activityForm);
    await mapKatz(scene);
    await scene.part('keep');
    for (const [next, told] of [
      ['versionTaken', 'Donnez un autre numéro de version'],
      ['notSteward', 'responsable des formulaires'],
      ['lost', 'Le service n’a pas répondu.'],
    ] as const) {
      rule = next;
      await scene.press('Garder ce formulaire');
      await scene.until('.refusal');
      expect(scene.find('.refusal').textContent).to.contain(told);
    }
    await scene.fill('#form-version', '2024-bis');
    await scene.press('Garder ce formulaire');
    const last = host.commanded.at(-1)?.input as { questionnaire: { version: string } };
    expect(last.questionnaire.version).to.equal('2024-bis');
    await scene.part('score');
    expect(scene.find<HTMLSelectElement>(at('score.inputs.feeding')).value).to.equal('manger');
  });

  it('corrects the mapping of a version that is there, as one more revision', async () => {
    const host = libraryHost({
      commands: {
        'instrument.saveMapping': { outcome: 'mapped', id: 'clsc:grille', version: '2024', report: {} },
      },
    });
    const scene = await Scene.open(host);
    await scene.press('Corriger domaines et score\u00a0: Grille');
    await scene.until('nav.steps');
    await scene.part('keep');
    expect(scene.button('Garder ces changements').disabled).to.equal(true);
    await scene.part('score');
    expect(scene.find<HTMLSelectElement>(at('score.inputs.bathing')).value).to.equal('laver');
    await scene.fill(at('score.inputs.bathing.values.aide'), '0.5');
    await scene.part('keep');
    expect(scene.text).to.contain('Ce sera la révision 3.');
    await scene.press('Garder ces changements');
    await scene.until('.forms');
    expect(host.commanded[0]?.path).to.equal('instrument.saveMapping');
    expect(scene.text).to.contain('les domaines et le score de « Grille des activités »');
  });

  it('begins a new version with the mapping of the one before, and says what is not taken over', async () => {
    const scene = await Scene.open(libraryHost());
    await scene.press('Apporter une nouvelle version\u00a0: Grille');
    await scene.until('#file');
    const [first, second] = activityForm.item;
    await scene.paste(
      JSON.stringify({
        ...activityForm,
        version: '2025',
        item: [{ ...first, item: (first?.item ?? []).slice(1) }, second],
      }),
    );
    await scene.part('score');
    expect(scene.find<HTMLSelectElement>(at('score.inputs.bathing')).value).to.equal('laver');
    expect(scene.find<HTMLSelectElement>(at('score.inputs.toileting')).value).to.equal('');
    await scene.part('keep');
    expect(scene.text).to.contain('1 choix de la version précédente');
    expect(scene.has('#form-name')).to.equal(false);
  });

  it('asks before work is given up, and finds it again after the element was off the page', async () => {
    const host = libraryHost();
    const scene = await Scene.open(host);
    const said: boolean[] = [];
    scene.element.addEventListener('fil-dirty', (event) => said.push(event.detail.dirty));
    await scene.bring(activityForm);
    await mapKatz(scene);
    expect(said).to.deep.equal([true]);
    await scene.press('Tous les formulaires');
    expect(scene.text).to.contain('Ce travail n’est pas gardé.');
    expect(scene.root.activeElement?.id).to.equal('stay');
    await scene.press('Continuer');
    unmountAll();

    const again = await Scene.open(host);
    await again.until('nav.steps');
    expect(again.text).to.contain('Voici ce que vous aviez commencé.');
    expect(again.find<HTMLSelectElement>(at('score.inputs.feeding')).value).to.equal('manger');
    await again.press('Tous les formulaires');
    await again.press('Abandonner ce travail');
    await again.until('#bring');
    expect(again.root.activeElement?.id).to.equal('bring');
    unmountAll();
    const anew = await Scene.open(host);
    await anew.until('.forms');
    expect(anew.has('nav.steps')).to.equal(false);
  });

  it('matches numbered questions by order', async () => {
    const scene = await Scene.open(libraryHost());
    await scene.bring(variedForm);
    await scene.part('score');
    await scene.fill(at('score'), 'function:prisma-7');
    await scene.fill('#order-from', 'c0');
    await scene.press('Associer dans l’ordre');
    expect(scene.find<HTMLSelectElement>(at('score.inputs.q1')).value).to.equal('c0');
    expect(scene.find<HTMLSelectElement>(at('score.inputs.q3')).value).to.equal('c2');
    expect(scene.find<HTMLSelectElement>(at('score.inputs.q4')).value).to.equal('');
  });

  it('reads a long form without holding the page, and draws what can be tried', async () => {
    const scene = await Scene.open(libraryHost());
    const item = Array.from({ length: 3000 }, (_none, place) => ({
      linkId: `q${place}`,
      type: 'boolean',
      text: `Question ${place}`,
    }));
    await scene.bring({ resourceType: 'Questionnaire', status: 'active', title: 'Long', item });
    await scene.part('try');
    await scene.until('.drawn .question');
    expect(scene.text).to.contain(
      '2 600 éléments de plus'.replace('2 600', '2\u00a0600').replace(/\s/g, ' '),
    );
    await scene.part('places');
    expect(scene.text).to.contain('lignes qui ne sont pas montrées');
  });

  it('passes axe in every part, dark, English and narrow; and has no style attribute', async () => {
    const empty = await Scene.open(libraryHost({}, { own: { instruments: [] } }));
    expect(empty.text).to.contain('n’a encore apporté aucun formulaire');
    expect(await violationsIn(empty.element)).to.deep.equal([]);
    unmountAll();
    const list = await Scene.open(libraryHost({ theme: 'dark' }), 'en');
    expect(list.text).to.contain('checked against its publication');
    expect(await violationsIn(list.element)).to.deep.equal([]);
    unmountAll();
    const scene = await Scene.open(libraryHost());
    scene.element.parentElement?.style.setProperty('inline-size', '290px');
    await scene.press('Apporter un formulaire');
    await scene.until('#file');
    expect(await violationsIn(scene.element)).to.deep.equal([]);
    await scene.paste(
      JSON.stringify({ ...activityForm, item: [...activityForm.item, { linkId: 'x', type: 'y' }] }),
    );
    for (const part of ['summary', 'try', 'places'] as const) {
      await scene.part(part);
      expect(await violationsIn(scene.element), part).to.deep.equal([]);
    }
    await mapKatz(scene);
    expect(await violationsIn(scene.element), 'scale').to.deep.equal([]);
    await scene.fill(at('score'), 'sum');
    scene.find<HTMLInputElement>('.counted input').click();
    await scene.press('Ajouter une tranche');
    await scene.part('keep');
    await scene.press('Garder ce formulaire');
    expect(await violationsIn(scene.element), 'keep').to.deep.equal([]);
    await scene.part('score');
    expect(await violationsIn(scene.element), 'sum').to.deep.equal([]);
    expect(scene.root.querySelectorAll('[style]').length).to.equal(0);
    const edge = scene.element.getBoundingClientRect().right + 1;
    const beyond = [...scene.root.querySelectorAll('.library *:not(.visually-hidden)')]
      .filter((one) => one.getBoundingClientRect().right > edge)
      .map(({ localName, className, id }) => `${localName}.${className}#${id}`);
    expect(beyond, 'nothing scrolls sideways').to.deep.equal([]);
  });

  it('says structure in France', async () => {
    const scene = await Scene.open(libraryHost({}, { own: kept }), 'fr-FR');
    expect(scene.text).to.contain('Formulaires de la structure');
  });
});
